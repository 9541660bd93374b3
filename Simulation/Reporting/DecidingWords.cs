using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting;

/// <summary>Inputs that would turn a recommendation, in words.</summary>
internal static class DecidingWords
{
    /// <summary>Where no input would; said of one region.</summary>
    internal const string None = "No single input, if it were known, would change the recommendation.";

    /// <summary>Parts of a name that tell it from others in a short list.</summary>
    private const int PartsTold = 2;

    /// <summary>The strategy that would then be recommended.</summary>
    internal static string Strategy(RegionComparison region, DecidingInput input) =>
        region.Result.Strategies[input.Strategy].Strategy.Name;

    internal static string Chance(DecidingInput input) =>
        $"{ShortNumber.Percent(input.Chance)} ({ShortNumber.Percent(input.ChanceLow)} to {ShortNumber.Percent(input.ChanceHigh)})";

    internal static string Where(DecidingInput input) => InputWords.Ranges(input.Turning, input.Unit);

    /// <summary>The end of its name, which is enough beside the region's: <c>retail.channelMargin</c>.</summary>
    internal static string ShortName(DecidingInput input)
    {
        var parts = input.Name.Split('.');
        return string.Join('.', parts.Skip(Math.Max(0, parts.Length - PartsTold)));
    }
}
