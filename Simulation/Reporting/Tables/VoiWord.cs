using System.Diagnostics;
using Simulation.Analysis.ValueOfInformation;

namespace Simulation.Reporting.Tables;

/// <summary>Values of information in the words that every report uses for them.</summary>
internal static class VoiWord
{
    internal const string NotTold = "not distinguishable from zero";

    internal static string Of(VoiKind kind) =>
        kind switch
        {
            VoiKind.Clairvoyance => "clairvoyance",
            VoiKind.Everything => "everything",
            VoiKind.Group => "group",
            VoiKind.Input => "input",
            _ => throw new UnreachableException($"No word for {kind}."),
        };

    internal static string Verdict(VoiEstimate estimate) =>
        estimate.IsBeyondNumbers ? "beyond numbers"
        : estimate.IsToldFromZero ? "worth knowing"
        : NotTold;
}
