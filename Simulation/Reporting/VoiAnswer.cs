using Simulation.Analysis.ValueOfInformation;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary>The answer in sentences: which study first, what to pay for it, and what all studies together could bring.</summary>
internal static class VoiAnswer
{
    internal static IEnumerable<string> Of(VoiReport report)
    {
        var everything = report.Firm.Single(one => one.Kind == VoiKind.Everything);
        var clairvoyance = report.Firm.Single(one => one.Kind == VoiKind.Clairvoyance);
        if (everything.IsBeyondNumbers || clairvoyance.IsBeyondNumbers)
        {
            yield return "The scenario drives values beyond all numbers that the program can hold, so what it is worth to know "
                + "more cannot be told.";
            yield break;
        }

        yield return First(report);
        yield return $"To know every input would be worth {Money(everything)} to the firm: no set of studies may cost more. "
            + $"To foresee all luck too would be worth {ShortNumber.Money(clairvoyance.Value)}, but nobody sells that.";
    }

    private static string First(VoiReport report)
    {
        var first = report.Firm.FirstOrDefault(one => one is { Kind: VoiKind.Input, Rank: 1 });
        if (first is not { IsToldFromZero: true })
        {
            return "Buy no study of a single input: what each is worth is " + $"{VoiWord.NotTold}.";
        }

        var grade = first.Grade is { } letter ? $" (grade {letter})" : "";
        var where = first.Regions > 1 ? $", which pays in {first.Regions} regions" : "";
        return $"Buy first: a study that settles {first.Name}{grade}{where}. Pay at most {Money(first)}.";
    }

    private static string Money(VoiEstimate estimate) =>
        $"{ShortNumber.Money(estimate.Value)} (95% interval {ShortNumber.Money(estimate.Low)} to {ShortNumber.Money(estimate.High)})";
}
