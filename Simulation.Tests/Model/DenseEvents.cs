using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Tests.Model;

/// <summary>Chances of events that are all there, for every quarter of eight trials.</summary>
internal sealed class DenseEvents : IEventSource
{
    private readonly int _quarters;
    private readonly double[] _uniforms;
    private readonly double[] _firstMarks;
    private readonly double[] _secondMarks;

    /// <param name="quarters">The horizon.</param>
    /// <param name="next">A uniform.</param>
    internal DenseEvents(int quarters, Func<double> next)
    {
        _quarters = quarters;
        _uniforms = Draw();
        _firstMarks = Draw();
        _secondMarks = Draw();

        double[] Draw()
        {
            var kinds = Enum.GetValues<EventKind>().Length;
            return [.. Enumerable.Range(0, kinds * quarters * Lanes.Count).Select(_ => next())];
        }
    }

    private DenseEvents(int quarters, double[] uniforms, double[] firstMarks, double[] secondMarks) =>
        (_quarters, _uniforms, _firstMarks, _secondMarks) = (quarters, uniforms, firstMarks, secondMarks);

    /// <summary>The chances of one of the eight trials, eight times over.</summary>
    internal DenseEvents EightTimes(int lane)
    {
        return new DenseEvents(_quarters, Repeated(_uniforms), Repeated(_firstMarks), Repeated(_secondMarks));

        double[] Repeated(double[] numbers) => [.. numbers.Select((_, i) => numbers[i - (i % Lanes.Count) + lane])];
    }

    public void Find(EventKind kind, int trial, in Lanes probability, RareEvents found)
    {
        found.Count = 0;
        for (var place = 0; place < _quarters * Lanes.Count; place++)
        {
            var index = ((int)kind * _quarters * Lanes.Count) + place;
            if (_uniforms[index] < probability[place % Lanes.Count])
            {
                found.Places[found.Count] = place;
                found.Uniforms[found.Count] = _uniforms[index];
                found.FirstMarks[found.Count] = _firstMarks[index];
                found.SecondMarks[found.Count] = _secondMarks[index];
                found.Count++;
            }
        }
    }
}
