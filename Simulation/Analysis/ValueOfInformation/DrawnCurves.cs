using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// Curves drawn from their distribution given the data: components are independent of each other and vary between strategies
/// as the residuals do.
/// </summary>
internal sealed class DrawnCurves
{
    private readonly SplineFit _fit;
    private readonly double[][] _roots;
    private readonly double[][] _fitted;
    private readonly double[][] _errors;
    private readonly double[][] _curves;
    private readonly double[] _components;

    /// <param name="fit">The curves' middle.</param>
    /// <param name="strategies">Those to be drawn.</param>
    /// <param name="root">A root of the residuals' covariance between all strategies.</param>
    internal DrawnCurves(SplineFit fit, IReadOnlyList<int> strategies, Matrix<double> root)
    {
        _fit = fit;
        _roots = [.. strategies.Select(s => root.Row(s).ToArray())];
        _fitted = [.. strategies.Select(fit.Components)];
        _errors = [.. strategies.Select(fit.Errors)];
        _curves = [.. strategies.Select(_ => new double[fit.Design.Weights.Length])];
        _components = new double[fit.Design.DataWeights.Count];
    }

    /// <summary>Standard normals that one draw takes.</summary>
    internal int NormalsEach => _fit.Strategies * _components.Length;

    /// <summary>[strategies][bins]; used again by the next draw.</summary>
    internal double[][] Draw(ReadOnlySpan<double> normals)
    {
        for (var i = 0; i < _curves.Length; i++)
        {
            for (var j = 0; j < _components.Length; j++)
            {
                var noise = 0.0;
                for (var u = 0; u < _roots[i].Length; u++)
                {
                    noise += _roots[i][u] * normals[(j * _roots[i].Length) + u];
                }

                _components[j] = _fitted[i][j] + (_errors[i][j] * noise);
            }

            _fit.Design.Evaluate(_components, _curves[i]);
        }

        return _curves;
    }
}
