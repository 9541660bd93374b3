using FluentAssertions;
using Simulation.Scenarios;
using Xunit;

namespace Simulation.Tests.Scenarios;

public sealed class ApprovedProblemsTests
{
    [Fact]
    public void A_file_of_mistakes_is_told_each_of_them()
    {
        var approved = Repository.PathOf("Simulation.Tests/Approved/scenario-problems.txt");
        var spoilt = Repository.PathOf("Simulation.Tests/Approved/scenario-problems.json");

        var told = string.Concat(
            ScenarioLoader
                .Load(spoilt, [])
                .Problems.Select(problem =>
                    problem.ToString().Replace(spoilt, "scenario-problems.json", StringComparison.Ordinal) + "\n"
                )
        );

        told.Should().Be(File.ReadAllText(approved), "the list that a reader has approved is in {0}", approved);
    }
}
