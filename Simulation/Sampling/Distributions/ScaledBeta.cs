using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A beta distribution between two ends: what <c>beta</c> and <c>pert</c> have in common.</summary>
internal readonly record struct ScaledBeta(BetaShape Shape, double Minimum, double Maximum)
{
    /// <summary>Made once a process; none where they would not be accurate.</summary>
    private static readonly ConcurrentDictionary<ScaledBeta, OctaveTable?> Octaves = new();

    internal double Expectation => Minimum + (Width * Shape.Mean);

    internal double Variance => Width * Width * Shape.Variance;

    internal bool HasSpread => Width > 0;

    private double Width => Maximum - Minimum;

    /// <summary>Puts in place of each probability the quantile; counted from above where asked.</summary>
    internal void Transform(Span<double> values, bool fromAbove)
    {
        var octaves = Octaves.GetOrAdd(
            this,
            static beta => OctaveTable.TryMake(beta.TransformExactly, beta.Minimum, beta.Maximum)
        );
        if (octaves is null)
        {
            TransformExactly(values, fromAbove);
        }
        else
        {
            octaves.Transform(values, fromAbove);
        }
    }

    /// <summary>The slow way, by the table of the logit: for tails, and for shapes that octaves do not give well enough.</summary>
    [MethodImpl(Compile.Fully)]
    internal void TransformExactly(Span<double> values, bool fromAbove)
    {
        BetaQuantileTable.Of(Shape).Transform(values, fromAbove);
        Lanes minimum = Minimum;
        Lanes width = Width;
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            Lanes.Min(minimum + (width * Lanes.Load(values, i)), Maximum).Store(values, i);
        }
    }

    internal double Cdf(double x) => Shape.Cdf((x - Minimum) / Width, (Maximum - x) / Width);

    internal double Survival(double x) => Shape.Mirrored.Cdf((Maximum - x) / Width, (x - Minimum) / Width);
}
