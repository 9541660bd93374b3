using System.Globalization;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A test that sends signals to a process; left out, with the reason, where that cannot work.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalFactAttribute : FactAttribute
{
    private const string Status = "/proc/self/status";

    public SignalFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no signals.";
        }
        else if (IgnoresInterrupt())
        {
            Skip =
                "Started in the background by a shell that has Ctrl-C ignored; the tool's process would inherit that.";
        }
    }

    private static bool IgnoresInterrupt()
    {
        const ulong Interrupt = 1 << 1;
        const string Field = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))
                is { } line
            && (ulong.Parse(line[Field.Length..].Trim(), NumberStyles.HexNumber) & Interrupt) != 0;
    }
}
