using System.Diagnostics;
using Simulation.Analysis.Comparison;

namespace Simulation.Reporting.Tables;

/// <summary>A verdict in the word that every report uses for it.</summary>
internal static class VerdictWord
{
    internal static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Clear => "clear",
            Verdict.Close => "close",
            Verdict.TossUp => "toss-up",
            _ => throw new UnreachableException($"No word for {verdict}."),
        };
}
