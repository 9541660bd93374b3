namespace Simulation.Analysis.Discovery;

/// <summary>Trials of a run: what was drawn for each, and whether it is of the kind that is looked for.</summary>
/// <param name="Inputs">[inputs][trials, at least].</param>
/// <param name="IsHit">[trials].</param>
internal sealed record Futures(IReadOnlyList<double[]> Inputs, bool[] IsHit)
{
    /// <summary>Every fourth trial: boxes are fitted to them.</summary>
    internal FuturesPart ForFitting => Part(trial => trial % 4 == 0);

    /// <summary>The other even trials: they say which restrictions of a fitted box do something.</summary>
    internal FuturesPart ForTesting => Part(trial => trial % 4 == 2);

    /// <summary>The odd trials, half of all: what is told of a box is counted in them, and nothing is chosen by them.</summary>
    internal FuturesPart HeldOut => Part(trial => trial % 2 == 1);

    internal BoxCount Count => new(IsHit.Length, IsHit.Count(hit => hit));

    private FuturesPart Part(Func<int, bool> isOfPart) =>
        FuturesPart.Of(this, Enumerable.Range(0, IsHit.Length).Where(isOfPart));
}
