using Simulation.Numerics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>Penalised splines of several strategies over one input, component by component of a common design.</summary>
/// <param name="Design">The places.</param>
/// <param name="Smoothing">Precisions of the components.</param>
/// <param name="Projections">[strategies][components] products of the data with the components.</param>
/// <param name="Penalties">[strategies] how much each is smoothed.</param>
internal sealed record SplineFit(
    SplineDesign Design,
    SplineSmoothing Smoothing,
    double[][] Projections,
    double[] Penalties
)
{
    internal int Strategies => Projections.Length;

    /// <summary>A strategy's fitted components.</summary>
    internal double[] Components(int strategy) =>
        [.. Projections[strategy].Select((product, j) => product * Spread(strategy, j))];

    /// <summary>A strategy's fitted curve, bin by bin.</summary>
    internal double[] Curve(int strategy)
    {
        var curve = new double[Design.Weights.Length];
        Design.Evaluate(Components(strategy), curve);
        return curve;
    }

    /// <summary>So many standard errors of a strategy's curve, bin by bin.</summary>
    /// <param name="strategy">Whose.</param>
    /// <param name="variance">Of its residuals.</param>
    /// <param name="errors">How many.</param>
    internal double[] CurveErrors(int strategy, double variance, double errors)
    {
        var squares = new double[Design.Weights.Length];
        for (var j = 0; j < Design.DataWeights.Count; j++)
        {
            var curve = Design.CurveOf(j);
            var spread = Spread(strategy, j);
            for (var bin = 0; bin < squares.Length; bin++)
            {
                squares[bin] += curve[bin] * curve[bin] * spread;
            }
        }

        return [.. squares.Select(square => errors * Math.Sqrt(Math.Max(0, variance) * square))];
    }

    /// <summary>
    /// How far each component strays from its fit given the data, as a multiple of the residuals' standard deviation (the
    /// Bayesian covariance, which allows for what smoothing takes away: Wahba 1983; Wood 2006).
    /// </summary>
    internal double[] Errors(int strategy) =>
        [.. Projections[strategy].Select((_, j) => Math.Sqrt(Spread(strategy, j)))];

    /// <summary>Of two strategies' residuals, USD², with the degrees of freedom that each fit used taken off.</summary>
    /// <param name="one">A strategy.</param>
    /// <param name="other">A strategy.</param>
    /// <param name="product">Sum of products of their data.</param>
    internal double ResidualCovariance(int one, int other, double product)
    {
        var (left, right) = (Components(one), Components(other));
        for (var j = 0; j < left.Length; j++)
        {
            product -= (left[j] * Projections[other][j]) + (right[j] * Projections[one][j]);
            product += left[j] * right[j] * Design.DataWeights[j];
        }

        return product / Math.Sqrt(DegreesLeft(one) * DegreesLeft(other));
    }

    private double DegreesLeft(int strategy) =>
        Math.Max(1, Design.Count - Design.DataWeights.Select((weight, j) => weight * Spread(strategy, j)).Sum());

    private double Spread(int strategy, int component) => 1 / Smoothing.Precision(component, Penalties[strategy]);
}
