using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>
/// A test that looks at the report in Chromium. Left out, with the reason, where there is none; but in CI (<c>CI=true</c>)
/// it then fails, as nobody would notice that it is left out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip =
                "There is no chromium on the PATH (Debian: apt-get install chromium), so nobody can look at the report.";
        }
    }
}
