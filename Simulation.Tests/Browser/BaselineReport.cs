using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Browser;

/// <summary>The report of the shipped baseline, made once for all tests of a class.</summary>
public sealed class BaselineReport : IAsyncLifetime
{
    /// <summary>Enough for every chart to have something to show.</summary>
    private const string Trials = "200";

    private readonly Desk _desk = new();

    internal string Path => System.IO.Path.Combine(_desk.Out, "report.html");

    public async Task InitializeAsync()
    {
        var run = await Tool.Run(
            "run",
            Checkout.Scenario("global-2017.json"),
            "--trials",
            Trials,
            "--out",
            _desk.Out,
            "--quiet"
        );
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    public Task DisposeAsync()
    {
        _desk.Dispose();
        return Task.CompletedTask;
    }
}
