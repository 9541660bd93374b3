using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulation.Analysis.Sweeps;
using Simulation.Engine;
using Simulation.Reporting.Package;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>sweep</c>, checked.</summary>
internal sealed record SweepRequest
{
    internal required ScenarioVariants Variants { get; init; }

    internal required AnalysisOrder Order { get; init; }

    /// <summary>The scenario with nothing varied.</summary>
    internal required Study Study { get; init; }

    internal required SweepGrid Grid { get; init; }

    /// <summary>Ids, in file order.</summary>
    internal required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Names, in file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>How to run a study: trials and seed may be varied themselves.</summary>
    internal required Func<Study, RunOptions> Options { get; init; }

    /// <summary>The overrides that make the scenario of a point.</summary>
    internal IReadOnlyList<string> SetsAt(int point) =>
        [.. Grid.Axes.Zip(Grid.Point(point), (axis, value) => Set(axis.Path, value))];

    internal static string Set(string path, double value) =>
        $"{path}={value.ToString("R", CultureInfo.InvariantCulture)}";

    /// <summary>The same for a sweep that would give the same rows, whatever the number of threads; one line.</summary>
    internal string Identity()
    {
        var options = Options(Study);
        var text = new StringBuilder();
        text.AppendJoin('\n', Manifests.ToolVersion, Order.Scenarios[0].Sha256, options.Trials, options.Seed)
            .Append('\n');
        text.AppendJoin('\n', Regions).Append("\n\n").AppendJoin('\n', Strategies).Append("\n\n");
        foreach (var axis in Grid.Axes)
        {
            text.Append(axis.Path).Append('=').AppendJoin(' ', axis.Values.Select(Exact)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
