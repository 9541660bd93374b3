using System.Runtime.InteropServices;
using FluentAssertions;
using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Engine.Results;
using Simulation.Model.Strategies;

namespace Simulation.Tests.Engine;

/// <summary>Every number of a run, bit for bit, under a name: each column, each mean and quantile, each draw.</summary>
internal sealed class RunBits
{
    private readonly SortedDictionary<string, long[]> _bits = new(StringComparer.Ordinal);

    internal static RunBits Of(Study study, RunCut? cut = null)
    {
        var (threads, chunksPerTask, trials, regions, strategies) = cut ?? new RunCut();
        var bits = new RunBits();
        new Simulator(study, new RunOptions(trials ?? study.Trials, study.Seed, threads, chunksPerTask)).Run(
            regions ?? study.Regions,
            strategies ?? study.Strategies,
            region =>
            {
                // Regions may be consumed at the same time.
                lock (bits)
                {
                    bits.Add(region);
                }

                return true;
            }
        );
        return bits;
    }

    internal IEnumerable<string> Names => _bits.Keys;

    internal long[] this[string name] => _bits[name];

    /// <summary>The numbers whose names the condition holds for.</summary>
    internal RunBits Only(Func<string, bool> condition)
    {
        var some = new RunBits();
        foreach (var (name, bits) in _bits.Where(pair => condition(pair.Key)))
        {
            some._bits[name] = bits;
        }

        some._bits.Should().NotBeEmpty("a comparison of nothing would always hold");
        return some;
    }

    internal void ShouldBe(RunBits expected, string because)
    {
        _bits.Keys.Should().Equal(expected._bits.Keys, because);
        Differing(expected).Should().BeEmpty(because);
    }

    /// <summary>Names of what both have and is not the same to the last bit.</summary>
    internal IReadOnlyList<string> Differing(RunBits other) =>
        [
            .. _bits
                .Where(pair =>
                    other._bits.TryGetValue(pair.Key, out var bits) && !bits.AsSpan().SequenceEqual(pair.Value)
                )
                .Select(pair => pair.Key),
        ];

    private void Add(RegionTrials trials)
    {
        var region = trials.Result.Region.Id;
        for (var i = 0; i < trials.Inputs.Uncertain.Count; i++)
        {
            var name = $"{region}/inputs/{trials.Inputs.Uncertain[i].Name}";
            _bits[name] = Bits(trials.Inputs.Columns[i].AsSpan(0, trials.Trials));
            _bits[name + "/summary"] = Bits(Summary(trials.Result.Inputs[i]));
        }

        for (var s = 0; s < trials.Result.Strategies.Count; s++)
        {
            var result = trials.Result.Strategies[s];
            var place = $"{region}/{result.Strategy.Name}/";
            void Column(string name, Func<StrategyColumns, double[]> column) =>
                _bits[place + name] = Bits(trials.Memory(column, s).Span);
            Column("value", columns => columns.Value);
            Column("peak funding", columns => columns.PeakFundingUsd);
            _bits[place + "payback"] = Bits(trials.Columns.Strategies[s].PaybackQuarter.Numbers(trials.Trials));
            Column("final share", columns => columns.FinalShare);
            _bits[place + "exit"] = Bits(trials.Columns.Strategies[s].ExitQuarter.Numbers(trials.Trials));
            _bits[place + "summary"] = Bits(Summary(result));
            _bits[place + "drivers"] = Bits([.. result.Drivers]);
            _bits[place + "quarters"] = Bits([.. result.Quarters.SelectMany(Summary)]);
        }
    }

    private static long[] Bits(ReadOnlySpan<double> numbers) => MemoryMarshal.Cast<double, long>(numbers).ToArray();

    private static double[] Summary(InputResult input) =>
        [input.Mean, input.StandardDeviation ?? double.NaN, input.P05, input.P50, input.P95, input.Clamped];

    private static double[] Summary(StrategyResult result) =>
        [
            result.Value.Mean,
            result.Value.StandardError ?? double.NaN,
            result.Value.StandardDeviation ?? double.NaN,
            result.Value.P05,
            result.Value.P25,
            result.Value.P50,
            result.Value.P75,
            result.Value.P95,
            result.PeakFundingMean,
            result.PeakFundingP95,
            result.ProbPayback,
            result.PaybackQuarterP50 ?? double.NaN,
            result.FinalShareMean,
            result.FinalShareP05,
            result.FinalShareP95,
            result.UnitsMean,
            result.LowestBrandMean,
            result.CarriersLiveMean,
            result.ProbExit,
            result.EngineerMonthsMean,
        ];

    private static double[] Summary(QuarterResult quarter) =>
        [
            quarter.ShareMean,
            quarter.ShareP05,
            quarter.ShareP95,
            quarter.UnitsMean,
            quarter.CashMean,
            quarter.CashP05,
            quarter.CashP95,
            quarter.CumulativeCash!.Value.P05,
            quarter.CumulativeCash!.Value.P95,
            quarter.AwarenessMean,
            quarter.BrandMean,
            quarter.CarriersLiveMean,
            quarter.EngineerMonthsMean,
            quarter.ProbActive,
        ];
}
