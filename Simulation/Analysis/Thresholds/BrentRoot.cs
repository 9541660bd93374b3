using System.Diagnostics;

namespace Simulation.Analysis.Thresholds;

/// <summary>A point of a function of one number.</summary>
internal readonly record struct FunctionPoint(double X, double Y);

/// <summary>Where a function changes its sign: the two ends of the last bracket.</summary>
/// <param name="Nearer">The end where the function is nearer to 0.</param>
/// <param name="Other">The end of the other sign; equal to <paramref name="Nearer"/> where the function is exactly 0 there.</param>
/// <param name="Evaluations">Calls of the function.</param>
internal readonly record struct BracketedRoot(FunctionPoint Nearer, FunctionPoint Other, int Evaluations);

/// <summary>
/// A root by Brent's method (Brent 1973, Algorithms for Minimization without Derivatives, chapter 4, procedure zero): inverse
/// quadratic or linear interpolation where it converges fast, bisection where it does not. Unlike Brent's own, it hands back
/// both ends of the bracket, so that the caller can tell a root from a leap over 0.
/// </summary>
internal static class BrentRoot
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <param name="function">Finite between the two ends.</param>
    /// <param name="first">One end.</param>
    /// <param name="second">The other end, of another sign; either may be 0.</param>
    /// <param name="tolerance">Width of the last bracket, about.</param>
    internal static BracketedRoot Find(
        Func<double, double> function,
        FunctionPoint first,
        FunctionPoint second,
        double tolerance
    )
    {
        Debug.Assert(Math.Sign(first.Y) * Math.Sign(second.Y) <= 0, "The ends bracket a root.");
        var state = new State(first, second, first, Step: second.X - first.X, StepBefore: second.X - first.X);
        var evaluations = 0;
        while (true)
        {
            state = state.Ordered();
            var least = (2 * Epsilon * Math.Abs(state.Best.X)) + (0.5 * tolerance);
            if (state.Best.Y == 0)
            {
                return new BracketedRoot(state.Best, state.Best, evaluations);
            }

            if (Math.Abs(state.Half) <= least)
            {
                return new BracketedRoot(state.Best, state.Opposite, evaluations);
            }

            state = state.WithStep(least);
            var step = Math.Abs(state.Step) > least ? state.Step : Math.CopySign(least, state.Half);
            var x = state.Best.X + step;
            evaluations++;
            state = state with { Previous = state.Best, Best = new FunctionPoint(x, function(x)) };
        }
    }

    /// <summary>Brent's b, a and c with the last two steps d and e.</summary>
    private readonly record struct State(
        FunctionPoint Best,
        FunctionPoint Previous,
        FunctionPoint Opposite,
        double Step,
        double StepBefore
    )
    {
        /// <summary>From the best point to the middle of the bracket.</summary>
        internal double Half => 0.5 * (Opposite.X - Best.X);

        /// <summary>The root between best and opposite, and of these two the best nearer to 0.</summary>
        internal State Ordered()
        {
            var ordered = this;
            if (Math.Sign(Best.Y) == Math.Sign(Opposite.Y))
            {
                var width = Best.X - Previous.X;
                ordered = this with { Opposite = Previous, Step = width, StepBefore = width };
            }

            return Math.Abs(ordered.Opposite.Y) < Math.Abs(ordered.Best.Y)
                ? ordered with
                {
                    Previous = ordered.Best,
                    Best = ordered.Opposite,
                    Opposite = ordered.Best,
                }
                : ordered;
        }

        internal State WithStep(double least)
        {
            var bisection = this with { Step = Half, StepBefore = Half };
            if (Math.Abs(StepBefore) < least || Math.Abs(Previous.Y) <= Math.Abs(Best.Y))
            {
                return bisection;
            }

            var (numerator, denominator) = Interpolation();
            var isWithin = 2 * numerator < (3 * Half * denominator) - Math.Abs(least * denominator);
            var isShrinking = numerator < Math.Abs(0.5 * StepBefore * denominator);
            return isWithin && isShrinking
                ? this with
                {
                    Step = numerator / denominator,
                    StepBefore = Step,
                }
                : bisection;
        }

        /// <summary>The step as a fraction p/q with p ≥ 0: a secant through two points, or a parabola through three.</summary>
        private (double P, double Q) Interpolation()
        {
            var s = Best.Y / Previous.Y;
            double p;
            double q;
            if (Previous.X == Opposite.X)
            {
                p = 2 * Half * s;
                q = 1 - s;
            }
            else
            {
                var ratio = Previous.Y / Opposite.Y;
                var r = Best.Y / Opposite.Y;
                p = s * ((2 * Half * ratio * (ratio - r)) - ((Best.X - Previous.X) * (r - 1)));
                q = (ratio - 1) * (r - 1) * (s - 1);
            }

            return p > 0 ? (p, -q) : (-p, q);
        }
    }
}
