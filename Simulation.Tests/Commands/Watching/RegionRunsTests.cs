using FluentAssertions;
using Simulation.Commands;
using Simulation.Commands.Watching;
using Xunit;

namespace Simulation.Tests.Commands.Watching;

public sealed class RegionRunsTests
{
    private readonly RegionRuns _runs = new(TimeProvider.System);

    [Fact]
    public void Only_regions_that_changed_are_run_and_the_results_are_those_of_a_fresh_run()
    {
        Run(Requests.Run(Requests.Text)).Simulated.Should().Be(2);
        var changed = Requests.Run(Requests.Text, "regions.IN.market.growth=0.3", "name=\"Another\"");

        var again = Run(changed);

        again.Simulated.Should().Be(1);
        var fresh = new RegionRuns(TimeProvider.System).Run(changed, _ => { }, default);
        for (var r = 0; r < 2; r++)
        {
            again.Sides[r].Incremental[1].Should().Equal(fresh.Sides[r].Incremental[1]);
            again.Comparisons[r].Strategies.Should().Equal(fresh.Comparisons[r].Strategies);
            again.Comparisons[r].Recommendation.Should().Be(fresh.Comparisons[r].Recommendation);
        }
    }

    [Fact]
    public void A_change_that_is_taken_back_costs_nothing()
    {
        var first = Requests.Run(Requests.Text);
        Run(first);
        Run(Requests.Run(Requests.Text, "firm.spillover=0.25")).Simulated.Should().Be(2);

        Run(first).Simulated.Should().Be(0);
    }

    [Fact]
    public void What_is_older_than_the_version_before_is_forgotten()
    {
        var first = Requests.Run(Requests.Text);
        Run(first);
        Run(Requests.Run(Requests.Text, "firm.spillover=0.25"));
        Run(Requests.Run(Requests.Text, "firm.spillover=0.35"));

        Run(first).Simulated.Should().Be(2);
    }

    [Fact]
    public void Regions_that_were_done_when_a_run_was_stopped_are_kept()
    {
        using var stop = new CancellationTokenSource();
        var request = Requests.Run(Requests.Text);
        var stopped = () =>
            _runs.Run(
                request,
                progress =>
                {
                    if (progress.TrialsDone >= progress.TrialsTotal / 2)
                    {
                        stop.Cancel();
                    }
                },
                stop.Token
            );
        stopped.Should().Throw<OperationCanceledException>();

        Run(request).Simulated.Should().BeLessThanOrEqualTo(2);
        Run(request).Simulated.Should().Be(0);
    }

    private StudyRun Run(RunRequest request) => _runs.Run(request, _ => { }, default);
}
