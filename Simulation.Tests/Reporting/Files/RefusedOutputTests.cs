using FluentAssertions;
using Simulation.Reporting.Files;
using Xunit;

namespace Simulation.Tests.Reporting.Files;

/// <summary>What is no run of ours is never deleted; what cannot be written is said before anything is simulated.</summary>
public sealed class RefusedOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.Below("out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_refused()
    {
        File.WriteAllText(Target, "mine");

        Refusal(Target).Should().Be($"Cannot write results to '{Target}': it is a file.");

        File.ReadAllText(Target).Should().Be("mine");
    }

    [Theory]
    [InlineData("notes.txt", "mine")]
    [InlineData("manifest.json", "{ \"name\": \"a web page\" }")]
    [InlineData("manifest.json", "[1]")]
    [InlineData("manifest.json", "{ \"tool\": { \"name\": 1 } }")]
    [InlineData("manifest.json", "{ \"tool\"")]
    public void A_folder_of_other_things_is_refused(string name, string text)
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, name), text);

        Refusal(Target).Should().Contain($"'{Target}'").And.Contain("something else than an earlier run");

        _folder.Contents().Should().Equal("out", $"out/{name}");
    }

    [Fact]
    public void A_folder_that_fills_while_the_run_goes_on_is_left_alone()
    {
        using var staged = StagedDirectory.Create(Target);
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");

        staged.Invoking(run => run.Commit()).Should().Throw<OutputException>();

        File.ReadAllText(Path.Combine(Target, "notes.txt")).Should().Be("mine");
    }

    [Fact]
    public void A_place_below_a_file_cannot_be_written_and_is_named()
    {
        File.WriteAllText(_folder.Below("file"), "mine");

        Refusal(_folder.Below("file/out")).Should().Contain(_folder.Below("file/out"));
    }

    [Fact]
    public void A_place_on_a_file_system_that_cannot_be_written_is_named()
    {
        if (OperatingSystem.IsLinux())
        {
            Refusal("/proc/market-entry/out").Should().Contain("'/proc/market-entry/out'");
            Refusal("/proc/out").Should().Contain("'/proc/out'");
        }
    }

    [Fact]
    public void A_place_where_a_drive_is_mounted_is_refused()
    {
        if (OperatingSystem.IsLinux())
        {
            Refusal("/proc").Should().Contain("a drive is mounted there");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void A_path_that_no_folder_can_have_is_refused(string path)
    {
        Refusal(path).Should().EndWith("is not a path of a folder.");
    }

    [Fact]
    public void A_name_longer_than_a_file_system_takes_is_refused()
    {
        Refusal(_folder.Below(new string('x', 300))).Should().Contain("xxx");
    }

    [Fact]
    public void The_root_is_refused()
    {
        Refusal(Path.GetPathRoot(_folder.Path)!).Should().Contain("name a folder in it");
    }

    [Fact]
    public void The_current_folder_is_refused()
    {
        Refusal(".").Should().Contain("it is the current folder");
    }

    [Fact]
    public void A_place_where_another_run_is_writing_is_refused()
    {
        using var first = StagedDirectory.Create(Target);

        Refusal(Target).Should().Contain("another run is writing there");

        Directory.Exists(_folder.Below(".out.partial")).Should().BeTrue();
    }

    private static string Refusal(string path)
    {
        var create = () => StagedDirectory.Create(path);
        return create.Should().Throw<OutputException>().Which.Message;
    }
}
