using System.ComponentModel;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A test that needs the dotnet host as a program; left out, with the reason, where it cannot be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostFactAttribute : FactAttribute
{
    private static readonly string? Missing = WhyMissing();

    public HostFactAttribute() => Skip = Missing;

    private static string? WhyMissing()
    {
        try
        {
            using var process = ToolProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal), "--version");
            return null;
        }
        catch (Win32Exception exception)
        {
            return $"The dotnet host cannot be started here: {exception.Message}";
        }
    }
}
