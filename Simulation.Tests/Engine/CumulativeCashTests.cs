using FluentAssertions;
using Simulation.Engine;
using Xunit;

namespace Simulation.Tests.Engine;

public sealed class CumulativeCashTests
{
    [Fact]
    public void Its_tails_are_those_of_each_trial_s_running_sum_of_cash()
    {
        const double Rounding = 1e-9;
        var study = Sample.StudyOf(Sample.Eventful("US")) with { Strategies = [Sample.DirectThenCarrier] };

        var (cash, quarters) = Runs.One(
            study,
            trials => (Runs.CashOf(trials, study.HorizonQuarters), trials.Result.Strategies[0].Quarters)
        );

        var sums = new double[study.Trials];
        for (var t = 0; t < study.HorizonQuarters; t++)
        {
            for (var trial = 0; trial < sums.Length; trial++)
            {
                sums[trial] += cash[t][trial];
            }

            var scale = Rounding * sums.Max(Math.Abs);
            quarters[t].CumulativeCash!.Value.P05.Should().BeApproximately(SortedQuantile(sums, 0.05), scale);
            quarters[t].CumulativeCash!.Value.P95.Should().BeApproximately(SortedQuantile(sums, 0.95), scale);
        }
    }

    [Fact]
    public void It_is_none_where_nobody_asked()
    {
        var study = Sample.StudyOf(Sample.Eventful("US")) with { Strategies = [Sample.DirectThenCarrier] };
        var options = new RunOptions(Trials: 40, study.Seed, Threads: 1) { CumulativeCash = false };

        var result = new Simulator(study, options)
            .Run(study.Regions, study.Strategies, trials => trials.Result.Strategies[0])
            .Single();

        result.Quarters.Should().OnlyContain(quarter => quarter.CumulativeCash == null);
    }

    /// <summary>Type 7 of Hyndman and Fan (1996), from a sorted copy.</summary>
    private static double SortedQuantile(double[] values, double probability)
    {
        double[] sorted = [.. values.Order()];
        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
