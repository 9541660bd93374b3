using System.Globalization;
using Simulation.Benchmarks.Figures;
using Simulation.Engine;
using Simulation.Engine.Inputs;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// How fast random numbers are made, and what those of a run would take if they were made at the speed that is asked: as many as the
/// model page names, where a run draws of an event's only what can matter.
/// </summary>
internal static class NumberFigures
{
    internal const double UniformsAsked = 1000;
    internal const double NormalsAsked = 500;

    private const int Repeats = 20;
    private const int CallsAtOnce = 20;

    /// <summary>Of the firm, and of each region, in a quarter: two, and three; incident, severity, suit, injunction, ban.</summary>
    private const int FirmNormals = 2;
    private const int RegionNormals = 3;
    private const int RegionUniforms = 5;

    internal static void Measure(ResultPage page)
    {
        var kernels = new RandomNumberBenchmarks();
        var uniforms = page.Keep("numbers.uniforms", MillionsASecond(kernels.Chances), "M/s");
        var inputs = page.Keep("numbers.input-uniforms", MillionsASecond(kernels.Uniforms), "M/s");
        var normals = page.Keep("numbers.normals", MillionsASecond(kernels.Normals), "M/s");
        var study = BaselineStudy.Load();
        page.Heading("Random numbers");
        page.Say(
            "One thread, into the first-level cache. A trial takes as many as the model page names, in all regions together."
        );
        page.Table(
            "kind | million a second | asked | a trial takes",
            [
                $"uniforms of shocks | {uniforms} | {UniformsAsked} | {Digits(ShockUniforms(study))}",
                $"uniforms of inputs | {inputs} | {UniformsAsked} | {Digits(Inputs(study))}",
                $"normals | {normals} | {NormalsAsked} | {Digits(Normals(study))}",
            ]
        );
        var seconds =
            ((ShockUniforms(study) + Inputs(study)) / (1e6 * UniformsAsked)) + (Normals(study) / (1e6 * NormalsAsked));
        var operations = study.Regions.Count * study.Strategies.Count * study.HorizonQuarters;
        page.Say(
            $"At the speeds asked they take {page.Keep("numbers.asked", 1e9 * seconds / operations, "ns")} ns a trial, region, strategy "
                + "and quarter."
        );
    }

    private static double MillionsASecond(Action kernel)
    {
        var seconds = Stopwatch.FastestSeconds(
            Repeats,
            () =>
            {
                for (var call = 0; call < CallsAtOnce; call++)
                {
                    kernel();
                }
            }
        );
        return 1e-6 * CallsAtOnce * RandomNumberBenchmarks.Numbers / seconds;
    }

    private static double ShockUniforms(Study study) =>
        study.HorizonQuarters * study.Regions.Sum(region => RegionUniforms + region.Carriers.Count);

    private static double Normals(Study study) =>
        study.HorizonQuarters * (FirmNormals + (RegionNormals * study.Regions.Count));

    private static double Inputs(Study study) =>
        study
            .Regions.SelectMany(region => new InputSpace(study.Firm, region).Uncertain)
            .Select(input => input.Name)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static string Digits(double count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
