namespace Simulation.Engine.Inputs;

/// <summary>
/// A part of a nested design: each outer point holds what is known, and its inner points, which follow one another, share
/// it. Numbers are addressed by level and place, so that a design may be made in slabs of any size.
/// </summary>
/// <param name="Level">Designs of different levels share no random number; from 0 to <see cref="LevelMax"/>.</param>
/// <param name="FirstOuter">The first outer point, a multiple of sixteen.</param>
/// <param name="Outers">Outer points.</param>
/// <param name="Inner">Inner points of each.</param>
internal readonly record struct NestedSlab(int Level, int FirstOuter, int Outers, int Inner)
{
    internal const int LevelMax = 13;

    /// <summary>Points that a level may have: above the most trials of a run, so that no level meets a run's shocks.</summary>
    internal const int PointsMax = 1 << 27;

    internal int Points => Outers * Inner;

    internal int FirstPoint => FirstOuter * Inner;

    /// <summary>The trial whose shocks the first point meets.</summary>
    internal int FirstShockTrial => ((Level + 1) * PointsMax) + FirstPoint;
}
