using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Tests.Reference;

namespace Simulation.Tests.Model;

/// <summary>A region, a strategy and the chances of eight trials, made at random for the lanes and for the reference alike.</summary>
internal sealed class RandomCase
{
    private readonly TestNumbers _numbers;
    private readonly double[][] _columns;
    private readonly DenseEvents _events;

    internal RandomCase(ulong seed)
    {
        _numbers = new TestNumbers(seed);
        var carriers = _numbers.Happens(0.15) ? 0 : _numbers.Whole(1, 8);
        Settings = new RegionSettings(
            _numbers.Happens(0.1) ? 1 : _numbers.Whole(2, 40),
            _numbers.Whole(0, 3),
            Seasons(),
            _numbers.Between(0, 0.3),
            _numbers.Happens(0.1) ? 1 : _numbers.Uniform(),
            _numbers.Happens(0.1) ? 0 : _numbers.Uniform(),
            Shares(carriers),
            _numbers.Happens(0.5)
                ? new ExitRule(_numbers.Whole(0, 10), _numbers.Between(0, 2e8), _numbers.Between(0, 3e7))
                : null
        );
        Strategy = new Strategy("random", Stages());
        _columns = new double[ParameterRows.Count(carriers)][];
        FillColumns(carriers);
        Shocks = new Shocks(Settings.HorizonQuarters, carriers);
        _events = new DenseEvents(Settings.HorizonQuarters, _numbers.Uniform);
        FillShocks();
    }

    internal RegionSettings Settings { get; }

    internal Strategy Strategy { get; }

    internal Shocks Shocks { get; }

    internal ParameterRows Rows => new(new double[_columns.Length], _columns);

    /// <summary>One of the eight trials, eight times over.</summary>
    internal (ParameterRows Rows, Shocks Shocks) EightTimes(int lane)
    {
        var columns = _columns.Select(column => Enumerable.Repeat(column[lane], Lanes.Count).ToArray()).ToArray();
        var shocks = new Shocks(Settings.HorizonQuarters, Shocks.Carriers);
        shocks.Begin(_events.EightTimes(lane), 0);
        Copy(Shocks.FirmMarket, shocks.FirmMarket);
        Copy(Shocks.FirmFx, shocks.FirmFx);
        Copy(Shocks.Market, shocks.Market);
        Copy(Shocks.Fx, shocks.Fx);
        for (var k = 0; k < Shocks.Carriers; k++)
        {
            Copy(Shocks.Carrier(k), shocks.Carrier(k));
        }

        return (new ParameterRows(new double[columns.Length], columns), shocks);

        void Copy(ReadOnlySpan<Lanes> source, Span<Lanes> target)
        {
            for (var t = 0; t < source.Length; t++)
            {
                target[t] = source[t][lane];
            }
        }
    }

    internal ReferenceOutcome Reference(int lane) =>
        ReferenceModel.Run(
            ReferenceTrials.Inputs(Settings, Rows, lane),
            ReferenceTrials.Stages(Strategy),
            ReferenceTrials.Shocks(Shocks, lane)
        );

    private double[] Seasons()
    {
        var raw = Enumerable.Range(0, 4).Select(_ => _numbers.Happens(0.1) ? 0 : _numbers.Between(0.5, 1.5)).ToArray();
        var mean = raw.Average();
        return mean > 0 ? [.. raw.Select(season => season / mean)] : [1, 1, 1, 1];
    }

    private double[] Shares(int carriers)
    {
        var raw = Enumerable.Range(0, carriers).Select(_ => _numbers.Uniform()).ToArray();
        var total = _numbers.Happens(0.3) ? raw.Sum() : raw.Sum() / _numbers.Between(0.3, 1);
        return [.. raw.Select(share => share / total)];
    }

    private List<Stage> Stages()
    {
        var channels = Enum.GetValues<Channel>().OrderBy(_ => _numbers.Uniform()).Take(_numbers.Whole(0, 4));
        var stages = new List<Stage>();
        var from = 0;
        foreach (var channel in channels)
        {
            from += _numbers.Happens(0.4) ? 0 : _numbers.Whole(0, 6);
            int? until = _numbers.Happens(0.3) ? from + _numbers.Whole(0, 8) : null;
            double? awareness = _numbers.Happens(0.3) ? _numbers.Between(0, 0.5) : null;
            double? relationship = _numbers.Happens(0.2) ? _numbers.Between(0, 0.6) : null;
            stages.Add(new Stage(channel, from, until, awareness, relationship));
        }

        return stages;
    }

    private void FillColumns(int carriers)
    {
        void Fill(IReadOnlyList<Parameter> parameters, int carrier)
        {
            foreach (var parameter in parameters)
            {
                _columns[ParameterRows.RowOf(parameter, carrier)] =
                [
                    .. Enumerable.Range(0, Lanes.Count).Select(_ => RandomParameters.Draw(parameter, _numbers)),
                ];
            }
        }

        Fill(ParameterCatalog.Firm, 0);
        Fill(ParameterCatalog.Region, 0);
        for (var k = 0; k < carriers; k++)
        {
            Fill(ParameterCatalog.Carrier, k);
        }
    }

    private void FillShocks()
    {
        Shocks.Begin(_events, 0);
        Fill(Shocks.FirmMarket, _numbers.Normal);
        Fill(Shocks.FirmFx, _numbers.Normal);
        Fill(Shocks.Market, _numbers.Normal);
        Fill(Shocks.Fx, _numbers.Normal);
        for (var k = 0; k < Shocks.Carriers; k++)
        {
            Fill(Shocks.Carrier(k), _numbers.Uniform);
        }
    }

    private static void Fill(Span<Lanes> stream, Func<double> next)
    {
        Span<double> eight = stackalloc double[Lanes.Count];
        for (var t = 0; t < stream.Length; t++)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                eight[lane] = next();
            }

            stream[t] = Lanes.Load(eight, 0);
        }
    }
}
