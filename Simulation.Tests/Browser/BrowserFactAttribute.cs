using Simulation.Reporting.Html;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>
/// A test that looks at the report and its charts in Chromium. Left out, with the reason, where there is no browser or the
/// build had no Node; but in CI (<c>CI=true</c>) it then fails, as nobody would notice that it is left out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = WhyNot();
        }
    }

    private static string? WhyNot() =>
        Chromium.Path is null
            ? "There is no chromium on the PATH (Debian: apt-get install chromium), so nobody can look at the report."
        : ChartRuntime.Embedded is null ? "The program was built without Node, so the report has no charts to look at."
        : null;
}
