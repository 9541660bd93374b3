using System.Diagnostics;
using Simulation.Analysis.Risk;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Tables;

/// <summary>Attitudes to risk in the words that every report uses for them.</summary>
internal static class RiskWord
{
    /// <summary>As <c>--risk</c> calls it.</summary>
    internal static string Of(RiskKind kind) =>
        kind switch
        {
            RiskKind.Mean => "mean",
            RiskKind.Cvar => "cvar",
            RiskKind.Exponential => "exponential",
            _ => throw new UnreachableException($"No word for {kind}."),
        };

    /// <summary>What the manifest calls its parameter.</summary>
    internal static string ParameterOf(RiskKind kind) =>
        kind == RiskKind.Exponential ? "riskToleranceUsd" : "riskWeight";

    /// <summary>With its parameter, for people.</summary>
    internal static string Told(RiskAttitude attitude) =>
        attitude.Kind switch
        {
            RiskKind.Mean => "by the mean",
            RiskKind.Cvar => $"by the mean less {InputNumber.Of(attitude.Parameter!.Value)} × the loss of the worst 5%",
            _ => $"with a risk tolerance of {ShortNumber.Money(attitude.Parameter!.Value)}",
        };
}
