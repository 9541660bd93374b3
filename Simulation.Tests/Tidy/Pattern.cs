using System.Text.RegularExpressions;

namespace Simulation.Tests.Tidy;

/// <summary>How all patterns over source text are read.</summary>
internal static class Pattern
{
    internal const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    internal const int PatienceMilliseconds = 10_000;
}
