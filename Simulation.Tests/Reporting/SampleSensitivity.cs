using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sensitivity;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Reporting;

/// <summary>A small finding whose every name a test may choose: one input that matters, one that does not, luck.</summary>
internal static class SampleSensitivity
{
    private static readonly Estimate Nothing = new(Measure.Total, 0, 0, null);

    internal static SensitivityReport Report(string name, double variance = 25e12) =>
        new(
            name,
            SampleRun.Plan(name, name),
            new Contrast(new Strategy(name, []), Strategy.Wait),
            [Value('C', name), Value(null, null), Value('B', null), Value('C', null)],
            new SensitivityResult(new Margin(6.2e6, 1e5, 6e6, 6.4e6), variance, Findings(name))
        )
        {
            Size = new SensitivitySize(1000, 256),
        };

    private static IReadOnlyList<FactorFindings> Findings(string name) =>
        [
            Input($"{name}.growth", 0, FactorKind.Input, 0.4, 5e6),
            Input("firm.idle", 1, FactorKind.Input, 0, 0),
            Input($"{name}.first", 2, FactorKind.TiedInput, 0, 1e6),
            Input($"{name}.second", 3, FactorKind.TiedInput, 0, -2e6),
            ByDesign(new Factor($"{name}.first + {name}.second", FactorKind.TiedSet, [2, 3]), 0.1, 0.02),
            ByDesign(new Factor(name, FactorKind.Group, [0]), 0.4, 0.02),
            ByDesign(Factor.Shocks, 0.55, 0.05),
        ];

    private static FactorFindings Input(string name, int place, FactorKind kind, double total, double swing)
    {
        var factor = new Factor(name, kind, [place]);
        return new FactorFindings(
            factor,
            [
                new(Measure.RankCorrelation, Math.Sign(swing) * 0.5, 0.01, 0.02),
                new(Measure.FirstOrderFromTrials, total, 0.01, 0.02),
                new(Measure.Delta, total / 2, 0.01, 0.02),
                .. kind == FactorKind.Input ? ByDesign(factor, total, total / 10).Estimates : [],
            ],
            new TornadoBar(factor, 1, 2, 6e6, 6e6 + swing, new Margin(swing, 1e5, swing - 2e5, swing + 2e5))
        );
    }

    private static FactorFindings ByDesign(Factor factor, double total, double error) =>
        new(
            factor,
            [
                new(Measure.FirstOrder, total / 2, error, null),
                total == 0 ? Nothing : new(Measure.Total, total, error, null),
            ],
            Bar: null
        );

    private static ParameterValue Value(char? grade, string? source) =>
        new(new UniformDistribution(0, 1), grade, source);
}
