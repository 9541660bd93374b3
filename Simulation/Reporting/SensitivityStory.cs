using System.Globalization;
using Simulation.Analysis.Sensitivity;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting;

/// <summary>What a sensitivity analysis found, in sentences.</summary>
internal static class SensitivityStory
{
    /// <summary>What stands for an estimate that cannot be told from zero.</summary>
    internal const string AboutZero = "about 0";

    /// <summary>How many inputs are named.</summary>
    private const int Named = 3;

    /// <summary>How much is luck, how much ignorance, and which inputs matter; none where nothing varies.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="plusMinus">Before the half-width of an interval.</param>
    internal static IReadOnlyList<string> Of(SensitivityReport report, string plusMinus)
    {
        var result = report.Result;
        if (!(result.Variance > 0))
        {
            return [$"{report.Contrast.Name} is the same in every trial: there is nothing to explain."];
        }

        var sentences = new List<string> { LuckOf(report, plusMinus) };
        var told = result.ByTotal.Where(findings => findings.Of(Measure.Total) is { IsToldFromZero: true }).ToList();
        sentences.Add(
            told.Count == 0
                ? "No input's share of it can be told from zero."
                : $"What matters most: {string.Join("; ", told.Take(Named).Select(findings => Matters(report, findings)))}."
        );
        return sentences;
    }

    /// <summary>What is said of inputs that are tied together; none where none are.</summary>
    internal static string? OfTies(SensitivityReport report) =>
        report.Result.Findings.Any(findings => findings.Factor.Kind == FactorKind.TiedSet)
            ? "Inputs that correlations tie together are exchanged together: the design gives the set one share."
            : null;

    /// <summary>What an input is called where names are short: <c>US.adoption.ceiling and 2 tied to it</c>.</summary>
    internal static string ShortName(Factor factor) =>
        factor.Kind == FactorKind.TiedSet
            ? $"{factor.Name.Split(" + ")[0]} and {factor.Inputs.Count - 1} tied to it"
            : factor.Name;

    /// <summary>A share in percent, or in words that it cannot be told from zero.</summary>
    internal static string Share(Estimate estimate) =>
        estimate.IsToldFromZero ? ShortNumber.Percent(estimate.Value)
        : estimate is { Value: 0, StandardError: 0 } ? "none"
        : AboutZero;

    private static string LuckOf(SensitivityReport report, string plusMinus)
    {
        var luck = report.Result.Luck;
        var name = report.Contrast.Name;
        if (!luck.IsToldFromZero)
        {
            return $"No luck that could be told from zero is in the variance of {name}: it is ignorance, which studies could buy off.";
        }

        var half = (100 * luck.HalfWidth).ToString(luck.HalfWidth < 0.01 ? "0.0" : "0", CultureInfo.InvariantCulture);
        var (share, rest) = (Math.Min(1, luck.Value), Math.Max(0, 1 - luck.Value));
        return $"Of the variance of {name}, {ShortNumber.Percent(share)} ({plusMinus} {half}) is luck, which no study removes; "
            + $"{ShortNumber.Percent(rest)} is ignorance, which studies could buy off.";
    }

    private static string Matters(SensitivityReport report, FactorFindings findings)
    {
        var grade = report.GradeOf(findings.Factor) is { } letter ? $"grade {letter}" : "not graded";
        var total = findings.Of(Measure.Total) is { } estimate ? ShortNumber.Percent(estimate.Value) : "";
        return $"{ShortName(findings.Factor)} ({total}, {grade})";
    }
}
