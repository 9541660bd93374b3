using FluentAssertions;
using Simulation.Reporting.Files;
using Simulation.Reporting.Package;
using Xunit;

namespace Simulation.Tests.Reporting.Files;

public sealed class StagedDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.Below("out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_has_a_final_name_before_the_commit_and_everything_after()
    {
        using (var staged = StagedDirectory.Create(Target))
        {
            WriteRun(staged, "one");
            Directory.Exists(Target).Should().BeFalse();
            staged.Commit();
        }

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
        File.ReadAllText(Path.Combine(Target, "one.csv")).Should().Be("one");
    }

    [Fact]
    public void Parent_folders_are_made()
    {
        using (var staged = StagedDirectory.Create(_folder.Below("a/b/out")))
        {
            WriteRun(staged, "one");
            staged.Commit();
        }

        _folder.Contents().Should().Contain("a/b/out/one.csv");
    }

    [Fact]
    public void An_uncommitted_run_leaves_nothing_not_even_parent_folders()
    {
        using (var staged = StagedDirectory.Create(_folder.Below("a/b/out")))
        {
            WriteRun(staged, "one");
        }

        _folder.Contents().Should().BeEmpty();
    }

    [Fact]
    public void An_uncommitted_run_leaves_an_earlier_one_as_it_was()
    {
        Run("one");
        using (var staged = StagedDirectory.Create(Target))
        {
            staged.Open("two.csv");
        }

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
    }

    [Fact]
    public void An_earlier_run_is_replaced_whole()
    {
        Run("one");
        File.WriteAllText(Path.Combine(Target, "more.txt"), "left by somebody");

        Run("two");

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/two.csv");
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(Target);

        Run("one");

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
    }

    [Fact]
    public void A_path_may_end_with_a_separator()
    {
        using (var staged = StagedDirectory.Create(Target + Path.DirectorySeparatorChar))
        {
            WriteRun(staged, "one");
            staged.Commit();
        }

        _folder.Contents().Should().Contain("out/one.csv");
    }

    [Fact]
    public void When_the_new_run_cannot_be_moved_the_earlier_one_is_back()
    {
        Run("one");
        using (var staged = StagedDirectory.Create(Target))
        {
            Directory.Delete(_folder.Below(".out.partial"));
            staged.Invoking(run => run.Commit()).Should().Throw<OutputException>().WithMessage($"*'{Target}'*");
        }

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
    }

    [Fact]
    public void When_only_the_second_rename_fails_the_first_is_undone()
    {
        Run("one");

        var place = OutputPlace.Of(Target);
        place.Invoking(missingStaging => missingStaging.Replace()).Should().Throw<IOException>();

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
    }

    [Fact]
    public void A_failed_write_names_the_file_and_leaves_nothing()
    {
        using (var staged = StagedDirectory.Create(Target))
        {
            staged
                .Invoking(run => run.Write("a.csv", _ => throw new IOException("No space left on device")))
                .Should()
                .Throw<OutputException>()
                .WithMessage($"Cannot write 'a.csv' for '{Target}': No space left on device");
        }

        _folder.Contents().Should().BeEmpty();
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_away()
    {
        Run("one");
        Directory.CreateDirectory(_folder.Below(".out.partial"));
        File.WriteAllText(_folder.Below(".out.partial/half.csv"), "ha");
        File.WriteAllText(_folder.Below(".out.lock"), "");

        Run("two");

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/two.csv");
    }

    [Fact]
    public void A_run_killed_between_the_two_renames_gets_its_earlier_results_back()
    {
        Run("one");
        Directory.Move(Target, _folder.Below(".out.old"));

        using (StagedDirectory.Create(Target)) { }

        _folder.Contents().Should().Equal("out", "out/manifest.json", "out/one.csv");
    }

    [Fact]
    public void A_link_stays_and_what_it_points_to_is_replaced()
    {
        Run("one");
        Directory.CreateSymbolicLink(_folder.Below("link"), Target);

        using (var staged = StagedDirectory.Create(_folder.Below("link")))
        {
            WriteRun(staged, "two");
            staged.Commit();
        }

        new DirectoryInfo(_folder.Below("link")).LinkTarget.Should().Be(Target);
        File.Exists(Path.Combine(Target, "two.csv")).Should().BeTrue();
        File.Exists(Path.Combine(Target, "one.csv")).Should().BeFalse();
    }

    private void Run(string name)
    {
        using var staged = StagedDirectory.Create(Target);
        WriteRun(staged, name);
        staged.Commit();
    }

    private static void WriteRun(StagedDirectory staged, string name)
    {
        staged.Write(
            $"{name}.csv",
            stream =>
            {
                using var text = new StreamWriter(stream, leaveOpen: true);
                text.Write(name);
            }
        );
        staged.Write(Manifest.FileName, stream => Manifest.Write(stream, SampleRun.Manifest(TimeSpan.Zero)));
    }
}
