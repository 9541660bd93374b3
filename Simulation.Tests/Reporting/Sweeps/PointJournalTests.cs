using FluentAssertions;
using Simulation.Reporting.Sweeps;
using Simulation.Tests.Reporting.Files;
using Xunit;

namespace Simulation.Tests.Reporting.Sweeps;

public sealed class PointJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "results");

    private string Hidden => Path.Combine(_folder.Path, ".results.points");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_sweep_goes_on_after_the_last_point()
    {
        Keep("this", "1", "22");

        using var journal = Open("this");
        journal.Count.Should().Be(2);
        journal.Append("333");

        journal.Count.Should().Be(3);
        journal.Lines().Should().Equal("1", "22", "333");
    }

    [Fact]
    public void Another_sweep_begins_anew()
    {
        Keep("this", "1", "22");

        using var journal = Open("other");

        journal.Count.Should().Be(0);
        journal.Lines().Should().BeEmpty();
    }

    [Theory]
    [InlineData("this\n1\n22\n33", 2)]
    [InlineData("this\n1\n22\n\0\0\0\0", 2)]
    [InlineData("this\n1\nx\n22\n", 1)]
    [InlineData("this\n", 0)]
    [InlineData("this", 0)]
    [InlineData("th", 0)]
    [InlineData("", 0)]
    public void What_a_kill_left_half_written_is_dropped(string content, int kept)
    {
        File.WriteAllText(Hidden, content);

        using var journal = Open("this");
        journal.Count.Should().Be(kept);
        journal.Append("4");

        journal.Lines().Should().Equal([.. new[] { "1", "22" }.Take(kept), "4"]);
        File.ReadAllText(Hidden).Should().StartWith("this\n").And.EndWith("4\n");
    }

    [Fact]
    public void Nothing_is_left_of_a_sweep_that_is_done()
    {
        using (var journal = Open("this"))
        {
            journal.Append("1");
            File.Exists(Hidden).Should().BeTrue();
            journal.Delete();
        }

        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    private void Keep(string sweep, params string[] lines)
    {
        using var journal = Open(sweep);
        Array.ForEach(lines, journal.Append);
    }

    /// <summary>Points are whole numbers here.</summary>
    private PointJournal Open(string sweep) => PointJournal.Open(Target, sweep, line => int.TryParse(line, out _));
}
