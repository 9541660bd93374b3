namespace Simulation.Numerics;

/// <summary>
/// How much a penalised spline is smoothed: restricted maximum likelihood, with the penalty as the precision of a normal
/// prior (Wahba 1985; Wood 2011), over a grid of penalties, nine powers of ten to either side of data and penalty being
/// equals.
/// </summary>
internal sealed class SplineSmoothing
{
    private const int StepsPerDecade = 5;
    private const int Decades = 9;
    private const double StepRatio = 1.584893192461113;

    private readonly SplineDesign _design;
    private readonly double[] _penalties;
    private readonly double[] _logDeterminants;

    internal SplineSmoothing(SplineDesign design)
    {
        _design = design;
        _penalties = new double[(2 * StepsPerDecade * Decades) + 1];
        _penalties[StepsPerDecade * Decades] = 1;
        for (var i = 1; i <= StepsPerDecade * Decades; i++)
        {
            _penalties[(StepsPerDecade * Decades) + i] = _penalties[(StepsPerDecade * Decades) + i - 1] * StepRatio;
            _penalties[(StepsPerDecade * Decades) - i] = 1 / _penalties[(StepsPerDecade * Decades) + i];
        }

        _logDeterminants = [.. _penalties.Select(LogDeterminant)];
    }

    /// <summary>The precision of each component at a penalty: what data and prior say together.</summary>
    internal double Precision(int component, double penalty) =>
        _design.DataWeights[component] + (penalty * _design.PenaltyWeights[component]);

    /// <summary>The penalty of highest restricted likelihood.</summary>
    /// <param name="projection">The response's products with the components.</param>
    /// <param name="square">The response's sum of squares.</param>
    internal double Choose(double[] projection, double square)
    {
        if (square <= 0)
        {
            return _penalties[^1];
        }

        var free = _design.Count - 2;
        var (best, lowest) = (_penalties[^1], double.PositiveInfinity);
        for (var p = 0; p < _penalties.Length; p++)
        {
            var rest = square;
            for (var j = 0; j < projection.Length; j++)
            {
                var precision = Precision(j, _penalties[p]);
                rest -= precision > 0 ? projection[j] * projection[j] / precision : 0;
            }

            // Where the curve goes through every point, rounding decides what is left; nothing more is to be gained.
            var deviance = (free * ReproducibleMath.Log(Math.Max(rest, 1e-14 * square))) + _logDeterminants[p];
            if (deviance < lowest)
            {
                (best, lowest) = (_penalties[p], deviance);
            }
        }

        return best;
    }

    private double LogDeterminant(double penalty)
    {
        var sum = 0.0;
        for (var j = 0; j < _design.DataWeights.Count; j++)
        {
            var prior = penalty * _design.PenaltyWeights[j];
            sum += prior > 0 ? ReproducibleMath.Log(Precision(j, penalty) / prior) : 0;
        }

        return sum;
    }
}
