using System.Security.Cryptography;
using Simulation.Engine;
using Simulation.Reporting.Package;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>Puts together what manifests of verbs other than <c>run</c> say of scenarios.</summary>
internal static class AnalysisManifests
{
    internal static ScenarioRecord Of(string label, LoadedScenario loaded, Study study, IReadOnlyList<string> sets) =>
        new(
            label,
            study.Name,
            ResolvedScenario.Of(study).Sha256,
            sets,
            [.. loaded.FilesRead.Select(path => new FileRead(path, Hash(File.ReadAllBytes(path))))]
        );

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
