using System.Globalization;
using Simulation.Benchmarks.Figures;

namespace Simulation.Benchmarks.Race;

/// <summary>Who wins the <see cref="ModelRace"/> and by how much.</summary>
internal static class RaceFigures
{
    private const int Rounds = 7;
    private const int RepeatsARound = 12;

    internal static void Measure(ResultPage page)
    {
        var study = BaselineStudy.Load();
        var race = new ModelRace(study, study.Regions[0]);
        race.CheckAgreement();
        var (lanes, scalars, reference) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            lanes = Math.Min(lanes, Stopwatch.FastestSeconds(RepeatsARound, () => race.InLanes()));
            scalars = Math.Min(scalars, Stopwatch.FastestSeconds(RepeatsARound, () => race.InScalars()));
            reference = Math.Min(reference, Stopwatch.FastestSeconds(1, () => race.InReference()));
        }

        page.Heading("Lanes against scalars and the reference");
        page.Say(
            $"World and walks of {race.Strategies} strategies in region {study.Regions[0].Id}, one core, draws and shocks made "
                + "beforehand: nanoseconds a trial, strategy and quarter."
        );
        page.Table(
            "instantiation | ns | times the lanes",
            [
                Row("lanes of eight trials", "lanes", lanes),
                Row("the same sources over one double", "scalars", scalars),
                Row("the plain reference of the tests", "reference", reference),
            ]
        );

        string Row(string what, string name, double seconds) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} | {page.Keep($"model.{name}", 1e9 * seconds / race.Operations, "ns")} | {seconds / lanes:F1}"
            );
    }
}
