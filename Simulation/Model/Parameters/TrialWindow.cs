using Simulation.Numerics;

namespace Simulation.Model.Parameters;

/// <summary>
/// Eight trials of a region's numbers, row by row in one place: what is known exactly is written when a region begins, and only
/// draws for each eight trials. Whatever is formed of them reads a number as easily as a field.
/// </summary>
internal sealed class TrialWindow
{
    private ParameterRows? _source;
    private AlignedBuffer<Lanes> _rows = new(0);

    /// <summary>The numbers from <paramref name="trial"/> on, until others are asked for.</summary>
    /// <param name="source">Of one region.</param>
    /// <param name="trial">The first of eight.</param>
    /// <param name="ahead">How many trials later is another eight that will be asked for.</param>
    internal EightTrials Of(ParameterRows source, int trial, int ahead)
    {
        if (!ReferenceEquals(source, _source))
        {
            _source = source;
            _rows = new AlignedBuffer<Lanes>(source.Rows);
            source.LoadAll(trial, _rows.Span);
        }

        source.LoadUncertain(trial, ahead, _rows.Span);
        return new EightTrials(_rows.Span);
    }
}
