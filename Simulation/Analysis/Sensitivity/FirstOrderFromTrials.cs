using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>
/// The first-order Sobol index from trials drawn for something else: the share of variance that a curve in the input
/// explains, straight in each of several classes of as many trials, less what as many free lines explain by chance (Ezekiel's
/// adjustment 1930, as in the analysis of variance). Ties stay together in one class. What a straight line misses within a
/// class is lost: with 16 classes 0.1% of a full sine wave's variance.
/// </summary>
internal sealed class FirstOrderFromTrials
{
    private const int SumsOfClass = 5;
    private const int ClassesMin = 4;
    private const int ClassesMax = 64;

    /// <summary>Besides the sums of classes there is one over all trials: the squares of the quantity.</summary>
    private const int Squares = 0;

    private readonly double[] _quantity;
    private readonly int _classes;

    /// <param name="quantity">[trials], centred or not.</param>
    internal FirstOrderFromTrials(ReadOnlySpan<double> quantity)
    {
        var mean = Moments.Of(quantity).Mean;
        _quantity = quantity.ToArray();
        for (var i = 0; i < _quantity.Length; i++)
        {
            _quantity[i] -= mean;
        }

        _classes = ClassesFor(quantity.Length);
    }

    /// <summary>The estimate and its error.</summary>
    /// <param name="values">The input in every trial.</param>
    /// <param name="ranks">Its ranks.</param>
    /// <param name="bootstrap">Over the trials.</param>
    /// <param name="floor">What the estimate is held against.</param>
    internal Estimate Of(ReadOnlySpan<double> values, Ranks ranks, BlockBootstrap bootstrap, double floor)
    {
        var input = ClassedInput.Of(values, ranks, _classes);
        var sums = bootstrap.Sums(1 + (SumsOfClass * _classes));
        for (var block = 0; block < sums.Length; block++)
        {
            Add(sums[block], input, _quantity, bootstrap.Start(block), bootstrap.Start(block + 1));
        }

        var value = Share(BlockBootstrap.Total(sums));
        return new Estimate(Measure.FirstOrderFromTrials, value, bootstrap.StandardError(sums, Share), floor);
    }

    /// <summary>The estimate alone, for the quantity in another order.</summary>
    internal double Of(ReadOnlySpan<double> values, Ranks ranks, ReadOnlySpan<int> order)
    {
        var moved = new double[order.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = _quantity[order[i]];
        }

        var sums = new double[1 + (SumsOfClass * _classes)];
        Add(sums, ClassedInput.Of(values, ranks, _classes), moved, 0, moved.Length);
        return Share(sums);
    }

    /// <summary>About ¾·∛trials: 8 at a thousand, 16 at ten thousand.</summary>
    private static int ClassesFor(int trials)
    {
        const double TrialsPerCube = 64.0 / 27;
        var classes = ClassesMin;
        while (classes < ClassesMax && TrialsPerCube * (classes + 0.5) * (classes + 0.5) * (classes + 0.5) < trials)
        {
            classes++;
        }

        return classes;
    }

    [MethodImpl(Compile.Fully)]
    private static void Add(double[] sums, ClassedInput input, double[] quantity, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var (t, y) = (input.Within[i], quantity[i]);
            var at = sums.AsSpan(1 + (SumsOfClass * input.Class[i]), SumsOfClass);
            at[0]++;
            at[1] += t;
            at[2] += t * t;
            at[3] += y;
            at[4] += t * y;
            sums[Squares] += y * y;
        }
    }

    private double Share(double[] sums)
    {
        var (count, sum, explained, free) = (0.0, 0.0, 0.0, 0);
        for (var place = 0; place < _classes; place++)
        {
            var at = sums.AsSpan(1 + (SumsOfClass * place), SumsOfClass);
            if (at[0] > 0)
            {
                count += at[0];
                sum += at[3];
                explained += (at[3] * at[3] / at[0]) + Slope(at, ref free);
                free++;
            }
        }

        var total = sums[Squares] - (sum * sum / count);
        var left = sums[Squares] - explained;
        return total > 0 && count > free ? 1 - (left / (count - free) / (total / (count - 1))) : 0;
    }

    /// <summary>What a slope explains within a class; nothing where its numbers are all alike.</summary>
    private static double Slope(ReadOnlySpan<double> at, ref int free)
    {
        const double Negligible = 1e-9;
        var spread = at[2] - (at[1] * at[1] / at[0]);
        if (spread <= Negligible * at[0])
        {
            return 0;
        }

        free++;
        var covariance = at[4] - (at[1] * at[3] / at[0]);
        return covariance * covariance / spread;
    }
}
