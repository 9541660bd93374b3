using FluentAssertions;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Text;
using Xunit;

namespace Simulation.Tests.Scenarios.Problems;

public sealed class ProblemListTests
{
    private static readonly SourceText First = new("first.json", "{\n}"u8.ToArray(), order: 0);
    private static readonly SourceText Second = new("second.json", "{\n}"u8.ToArray(), order: 1);

    [Fact]
    public void Problems_are_listed_by_text_and_place()
    {
        var problems = new ProblemList();
        problems.Error(Second.At(0), JsonPath.Root, "c");
        problems.Error(First.At(2), JsonPath.Root, "b");
        problems.Warning(First.At(0), new JsonPath("x.y"), "a");

        problems
            .Sorted()
            .Select(p => p.ToString())
            .Should()
            .Equal("first.json:1:1: warning: x.y: a", "first.json:2:1: error: b", "second.json:1:1: error: c");
    }

    [Fact]
    public void A_problem_is_one_line_whatever_the_file_says()
    {
        new Problem(ProblemSeverity.Error, First.At(0), new JsonPath("a\nb"), "\u001b[31m")
            .ToString()
            .Should()
            .Be("first.json:1:1: error: a\uFFFDb: \uFFFD[31m");
    }

    [Fact]
    public void After_a_thousand_problems_a_note_stands_for_the_rest()
    {
        var problems = new ProblemList();
        for (var i = 0; i < 5000; i++)
        {
            problems.Warning(First.At(0), JsonPath.Root, "again");
        }

        problems.HasErrors.Should().BeFalse();
        problems.Error(First.At(0), JsonPath.Root, "at last");
        problems.HasErrors.Should().BeTrue("an error counts even when it is not listed");
        problems.Sorted().Should().HaveCount(1001);
        problems.Sorted()[^1].Message.Should().Be("more problems than 1000: the first 1000 found are shown");
    }
}
