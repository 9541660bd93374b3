using System.Globalization;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;

namespace Simulation.Reporting.Sweeps;

/// <summary>One point of a sweep as a line of text from which the same bits are read again.</summary>
/// <param name="regions">Regions of a point.</param>
/// <param name="strategies">Strategies of a region.</param>
internal sealed class SweptPointText(int regions, int strategies)
{
    private const char Separator = ' ';
    private const string Nothing = "-";
    private const int NumbersOfRegion = 6;
    private const int NumbersOfStrategy = 6;

    private int NumbersOfPoint => regions * (NumbersOfRegion + (strategies * NumbersOfStrategy));

    internal static string Write(IEnumerable<SweptRegion> point) =>
        string.Join(Separator, point.SelectMany(Numbers).Select(Text));

    /// <summary>None where the line is not whole.</summary>
    internal IReadOnlyList<SweptRegion>? Read(string line)
    {
        var numbers = line.Split(Separator).Select(Number).ToList();
        if (numbers.Count != NumbersOfPoint || numbers.Exists(number => number is { IsText: false }))
        {
            return null;
        }

        var queue = new Queue<double?>(numbers.Select(number => number.Value));
        return [.. Enumerable.Range(0, regions).Select(_ => Region(queue))];
    }

    private static IEnumerable<double?> Numbers(SweptRegion region) =>
        [
            region.Recommended,
            (int)region.Verdict,
            region.Margin?.Mean,
            region.Margin?.StandardError,
            region.Margin?.Low,
            region.Margin?.High,
            .. region.Strategies.SelectMany<SweptStrategy, double?>(strategy =>
                [
                    strategy.ValueMean,
                    strategy.ValueStandardError,
                    strategy.IncrementalMean,
                    strategy.IncrementalStandardError,
                    strategy.ProbLoss,
                    strategy.ProbBest,
                ]
            ),
        ];

    private SweptRegion Region(Queue<double?> numbers)
    {
        var recommended = (int)(numbers.Dequeue() ?? 0);
        var verdict = (Verdict)(int)(numbers.Dequeue() ?? 0);
        var margin = (numbers.Dequeue(), numbers.Dequeue(), numbers.Dequeue(), numbers.Dequeue());
        return new SweptRegion(
            recommended,
            verdict,
            margin.Item1 is { } mean ? new Margin(mean, margin.Item2, margin.Item3, margin.Item4) : null,
            [.. Enumerable.Range(0, strategies).Select(_ => Strategy(numbers))]
        );
    }

    private static SweptStrategy Strategy(Queue<double?> numbers) =>
        new(
            numbers.Dequeue() ?? double.NaN,
            numbers.Dequeue(),
            numbers.Dequeue() ?? double.NaN,
            numbers.Dequeue(),
            numbers.Dequeue() ?? double.NaN,
            numbers.Dequeue() ?? double.NaN
        );

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? Nothing;

    private static (double? Value, bool IsText) Number(string text) =>
        text == Nothing ? (null, true)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number, true)
        : (null, false);
}
