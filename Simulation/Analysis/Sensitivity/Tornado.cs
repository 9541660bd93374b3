using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What moving one input does to the mean of a quantity, all else as it is.</summary>
/// <param name="Factor">The input.</param>
/// <param name="LowInput">Its 10% point.</param>
/// <param name="HighInput">Its 90% point.</param>
/// <param name="LowMean">Mean of the quantity with the input there in every trial.</param>
/// <param name="HighMean">Mean at the 90% point.</param>
/// <param name="Swing">High − low, trial by trial, with its 95% interval.</param>
internal sealed record TornadoBar(
    Factor Factor,
    double LowInput,
    double HighInput,
    double LowMean,
    double HighMean,
    Margin Swing
);

/// <summary>Holds one input after the other at two numbers, on the same draws and shocks.</summary>
/// <param name="quantity">What is explained.</param>
/// <param name="draws">[inputs][trials or more], of an ordinary run.</param>
/// <param name="values">The quantity in every trial of that run.</param>
internal sealed class Tornado(ExplainedQuantity quantity, IReadOnlyList<double[]> draws, double[] values)
{
    /// <summary>
    /// What an input moves is told trial by trial, so that few trials tell it well: means are those of all trials and what
    /// the first of them move.
    /// </summary>
    internal const int TrialsMax = 1024;

    private readonly int _trials = Math.Min(values.Length, TrialsMax);
    private readonly double _mean = PairedDifference.Of(values).Mean;

    /// <param name="factor">One input.</param>
    /// <param name="low">Its 10% point.</param>
    /// <param name="high">Its 90% point.</param>
    internal TornadoBar Of(Factor factor, double low, double high)
    {
        var (atLow, atHigh) = (At(factor, low), At(factor, high));
        var usual = values.AsSpan(0, _trials);
        return new TornadoBar(
            factor,
            low,
            high,
            _mean + PairedDifference.Of(atLow, usual).Mean,
            _mean + PairedDifference.Of(atHigh, usual).Mean,
            PairedDifference.Of(atHigh, atLow)
        );
    }

    private double[] At(Factor factor, double input)
    {
        double[][] moved = [.. draws];
        var column = new double[draws[factor.Inputs[0]].Length];
        Array.Fill(column, input);
        moved[factor.Inputs[0]] = column;
        var result = new double[_trials];
        quantity.At(moved, _trials, firstShockTrial: 0, result);
        return result;
    }
}
