using Simulation.Benchmarks.Figures;
using Simulation.Benchmarks.Phases;
using Simulation.Benchmarks.Race;
using Simulation.Benchmarks.Whole;

namespace Simulation.Benchmarks;

/// <summary>
/// What the benchmark program does beside BenchmarkDotNet's own business: sections of figures, each by its name, all of
/// them together as <c>results</c>, and <c>guard</c>, which compares the kernel with the results that are kept.
/// </summary>
internal static class FigureVerbs
{
    private const string All = "results";
    private const string Guard = "guard";

    private static readonly (string Name, Action<ResultPage> Measure)[] Sections =
    [
        ("guard", RegressionGuard.Measure),
        ("race", RaceFigures.Measure),
        ("numbers", NumberFigures.Measure),
        ("phases", PhaseFigures.Measure),
        ("steps", StepFigures.Measure),
        ("growth", GrowthFigures.Measure),
        ("start", StartFigures.Measure),
        ("whole", WholeFigures.Measure),
    ];

    /// <summary>Kept beside the benchmarks' sources.</summary>
    private static string Folder => Path.Combine(BaselineStudy.Root, "Simulation.Benchmarks", "results");

    /// <summary>What the arguments ask for; none if they are BenchmarkDotNet's.</summary>
    internal static Func<int>? Find(string[] arguments) =>
        arguments switch
        {
            [Guard] => () => RegressionGuard.Compare(Folder),
            [All] => () => Measure(All, [.. Sections, ("goals", GoalFigures.Measure)], isKept: true),
            [var name] when Sections.Any(section => section.Name == name) => () =>
                Measure(name, Sections.Where(section => section.Name == name), isKept: false),
            _ => null,
        };

    private static int Measure(
        string verb,
        IEnumerable<(string Name, Action<ResultPage> Measure)> sections,
        bool isKept
    )
    {
        var page = new ResultPage($"dotnet run --project Simulation.Benchmarks -c Release -- {verb}");
        try
        {
            foreach (var section in sections)
            {
                section.Measure(page);
            }
        }
        finally
        {
            Tool.CleanUp();
        }

        if (isKept)
        {
            page.Write(Folder, MachineName.FileName);
        }

        return 0;
    }
}
