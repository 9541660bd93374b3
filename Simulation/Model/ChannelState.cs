using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>One channel of one strategy in eight trials.</summary>
internal struct ChannelState
{
    internal LaneMask Open;
    internal Lanes SetupQuartersLeft;

    /// <summary>x: share among reached buyers; stays 0 in the accessories channel.</summary>
    internal Lanes Share;

    internal readonly LaneMask Ready => Open & (SetupQuartersLeft <= 0);
}
