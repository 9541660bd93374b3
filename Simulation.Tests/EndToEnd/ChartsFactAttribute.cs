using Simulation.Reporting.Html;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>A test of what is drawn, skipped with a reason in a build that draws nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChartsFactAttribute : FactAttribute
{
    public ChartsFactAttribute()
    {
        if (ChartRuntime.Embedded is null)
        {
            Skip = "The program was built without Node, so the report has no charts.";
        }
    }
}
