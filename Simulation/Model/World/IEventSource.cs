using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The chances of events. Few trials and quarters have one, so they are asked for with the probability at hand, and nobody needs to
/// draw the others.
/// </summary>
internal interface IEventSource
{
    /// <param name="kind">Of which event.</param>
    /// <param name="trial">The first of eight trials.</param>
    /// <param name="probability">Of the event in a quarter, for each trial.</param>
    /// <param name="found">All quarters and trials whose uniform is below it, and maybe others; written.</param>
    void Find(EventKind kind, int trial, in Lanes probability, RareEvents found);

    /// <summary>The same of every kind; a source that looks first and draws then does so one step after the other.</summary>
    /// <param name="trial">The first of eight trials.</param>
    /// <param name="probabilities">By kind.</param>
    /// <param name="found">By kind; written.</param>
    void FindAll(int trial, ReadOnlySpan<Lanes> probabilities, ReadOnlySpan<RareEvents> found)
    {
        for (var kind = 0; kind < found.Length; kind++)
        {
            Find((EventKind)kind, trial, probabilities[kind], found[kind]);
        }
    }
}
