using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Values;

/// <summary>Every way to write a distribution.</summary>
internal static class DistributionForms
{
    private const string Min = "min";
    private const string Mode = "mode";
    private const string Max = "max";
    private const string Mean = "mean";
    private const string Sd = "sd";

    private static readonly FormRule[] MinBelowMax = [FormRule.Below(Min, Max), FormRule.FiniteSpan(Min, Max)];

    private static readonly FormRule[] ModeInside =
    [
        .. MinBelowMax,
        FormRule.NotAbove(Min, Mode, Mode),
        FormRule.NotAbove(Mode, Max, Mode),
    ];

    private static readonly FormRule FiniteVariance = new(
        Sd,
        f => double.IsFinite(Math.Pow(f[Sd] / f[Mean], 2)) ? null : "sd is too large beside mean"
    );

    private static DistributionForm Uniform { get; } =
        new(
            "uniform",
            Body("Every number between two ends alike.", Any(Min), Any(Max)),
            MinBelowMax,
            f => new UniformDistribution(f[Min], f[Max]),
            d => d is UniformDistribution u ? new FormFields().With(Min, u.Minimum).With(Max, u.Maximum) : null
        );

    private static DistributionForm Triangular { get; } =
        new(
            "triangular",
            Body(
                "A density that rises to the mode and falls from it in straight lines.",
                Any(Min),
                Any(Mode),
                Any(Max)
            ),
            ModeInside,
            f => new TriangularDistribution(f[Min], f[Mode], f[Max]),
            d => d is TriangularDistribution t ? ThreePoints(t.Minimum, t.Mode, t.Maximum) : null
        );

    private static DistributionForm Pert { get; } =
        new(
            "pert",
            Body("A smooth density between two ends with its top at the mode.", Any(Min), Any(Mode), Any(Max)),
            ModeInside,
            f => new PertDistribution(f[Min], f[Mode], f[Max]),
            d => d is PertDistribution p ? ThreePoints(p.Minimum, p.Mode, p.Maximum) : null
        );

    private static DistributionForm Normal { get; } =
        new(
            "normal",
            Body("The normal distribution.", Any(Mean), NotNegative(Sd)),
            [],
            f => new NormalDistribution(f[Mean], f[Sd]),
            d => d is NormalDistribution n ? new FormFields().With(Mean, n.Mean).With(Sd, n.StandardDeviation) : null
        );

    private static DistributionForm Lognormal { get; } =
        new(
            "lognormal",
            Body(
                "A number whose logarithm is normal; mean and sd of the number itself.",
                Positive(Mean),
                NotNegative(Sd)
            ),
            [FiniteVariance],
            f => new LognormalDistribution(f[Mean], f[Sd]),
            d => d is LognormalDistribution l ? new FormFields().With(Mean, l.Mean).With(Sd, l.StandardDeviation) : null
        );

    private static DistributionForm Beta { get; } =
        new(
            "beta",
            Body(
                "Beta, from 0 to 1 unless min and max say otherwise.",
                Positive("alpha"),
                Positive("beta"),
                MaybeAny(Min),
                MaybeAny(Max)
            ),
            [
                new FormRule(
                    FormFields.Body,
                    f =>
                        f.Or(Min, 0) < f.Or(Max, 1)
                            ? null
                            : FormattableString.Invariant($"min {f.Or(Min, 0)} must be below max {f.Or(Max, 1)}")
                ),
                new FormRule(
                    FormFields.Body,
                    f => double.IsFinite(f.Or(Max, 1) - f.Or(Min, 0)) ? null : "min and max are too far apart"
                ),
            ],
            f => new BetaDistribution(f["alpha"], f["beta"], f.Or(Min, 0), f.Or(Max, 1)),
            d =>
                d is BetaDistribution b
                    ? new FormFields()
                        .With("alpha", b.Alpha)
                        .With("beta", b.Beta)
                        .With(Min, b.Minimum)
                        .With(Max, b.Maximum)
                    : null
        );

    private static DistributionForm Between { get; } =
        new(
            "between",
            Body("A 90% interval: lognormal if low is above 0, else normal.", Any("low"), Any("high")),
            [FormRule.Below("low", "high"), FormRule.FiniteSpan("low", "high")],
            f => new BetweenDistribution(f["low"], f["high"]),
            d => d is BetweenDistribution b ? new FormFields().With("low", b.Low).With("high", b.High) : null
        );

    private static DistributionForm Discrete { get; } =
        new(
            "discrete",
            Body(
                "A few numbers with weights, which need not sum to 1.",
                List("values", Number),
                List("weights", Weight)
            ),
            DiscreteRules.All,
            f => new DiscreteDistribution(f.List("values"), f.List("weights")),
            d =>
                d is DiscreteDistribution x
                    ? new FormFields().With("values", x.Values).With("weights", x.Weights)
                    : null
        );

    private static DistributionForm Empirical { get; } =
        new(
            "empirical",
            new ListShape(
                "Observed numbers, each alike; the inverse CDF is linear between them.",
                Number,
                MinimumCount: 1
            ),
            [DiscreteRules.FiniteSpan(FormFields.Body)],
            f => new EmpiricalDistribution(f.List(FormFields.Body)),
            d => d is EmpiricalDistribution e ? new FormFields().With(FormFields.Body, e.Observations) : null
        );

    private static DistributionForm Constant { get; } =
        new(
            "constant",
            new NumberShape("A number known exactly that wants a source.", ParameterRange.Any),
            [],
            f => new ConstantDistribution(f[FormFields.Body]),
            d => d is ConstantDistribution c ? new FormFields().With(FormFields.Body, c.Value) : null
        );

    /// <summary>In the order of the documentation.</summary>
    internal static IReadOnlyList<DistributionForm> All { get; } =
    [Uniform, Triangular, Pert, Normal, Lognormal, Beta, Between, Discrete, Empirical, Constant];

    private static NumberShape Number => new("A number.", ParameterRange.Any);

    private static NumberShape Weight => new("A weight.", ParameterRange.NotNegative);

    private static ObjectShape Body(string description, params ShapeKey[] keys) => new(description, keys);

    private static ShapeKey Any(string name) => new(name, Number);

    private static ShapeKey MaybeAny(string name) => new(name, Number, IsOptional: true);

    private static ShapeKey NotNegative(string name) =>
        new(name, new NumberShape("A number.", ParameterRange.NotNegative));

    private static ShapeKey Positive(string name) => new(name, new NumberShape("A number.", ParameterRange.Positive));

    private static ShapeKey List(string name, Shape item) =>
        new(name, new ListShape($"One or more {name}.", item, MinimumCount: 1));

    private static FormFields ThreePoints(double minimum, double mode, double maximum) =>
        new FormFields().With(Min, minimum).With(Mode, mode).With(Max, maximum);
}
