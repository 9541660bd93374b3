using FluentAssertions;
using Simulation.Commands.Watching;
using Simulation.Tests.Reporting.Files;
using Xunit;

namespace Simulation.Tests.Commands.Watching;

/// <summary>Real files and the system's real notices.</summary>
public sealed class FileWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileWatch _watch = new();
    private readonly string _file;

    public FileWatchTests()
    {
        _file = _folder.Below("a.json");
        File.WriteAllText(_file, "one");
        _watch.Watch([_file]);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_is_written_in_place_has_changed()
    {
        await File.WriteAllTextAsync(_file, "another");

        await Eventually.Ends(_watch.Changed(default));
    }

    [Fact]
    public async Task A_file_of_the_same_length_that_is_renamed_over_it_is_a_change()
    {
        var waiting = _watch.Changed(default);
        await File.WriteAllTextAsync(_folder.Below("a.json~"), "two");
        File.Move(_folder.Below("a.json~"), _file, overwrite: true);

        await Eventually.Ends(waiting);
    }

    [Fact]
    public async Task A_file_that_is_missing_for_a_moment_is_waited_for()
    {
        var waiting = _watch.Changed(default);
        File.Delete(_file);
        await Task.Delay(60);
        await File.WriteAllTextAsync(_file, "back again");

        await Eventually.Ends(waiting);
        File.Exists(_file).Should().BeTrue();
        (await _watch.ChangedSoon(default)).Should().BeFalse("that was one save");
    }

    [Fact]
    public async Task A_file_that_is_deleted_has_changed()
    {
        File.Delete(_file);

        await Eventually.Ends(_watch.Changed(default));
    }

    [Fact]
    public async Task Several_writes_are_one_save()
    {
        var waiting = _watch.Changed(default);
        for (var part = 0; part < 5; part++)
        {
            await File.AppendAllTextAsync(_file, "more");
        }

        await Eventually.Ends(waiting);
        (await _watch.ChangedSoon(default)).Should().BeFalse();
    }

    [Fact]
    public async Task Other_files_of_the_folder_and_readers_are_no_change()
    {
        await File.WriteAllTextAsync(_folder.Below("b.json"), "other");
        await File.ReadAllTextAsync(_file);

        (await _watch.ChangedSoon(default)).Should().BeFalse();
    }

    [Fact]
    public async Task What_a_link_points_to_is_watched()
    {
        var target = Directory.CreateDirectory(_folder.Below("elsewhere")).FullName;
        var real = Path.Combine(target, "real.json");
        await File.WriteAllTextAsync(real, "one");
        var link = _folder.Below("link.json");
        File.CreateSymbolicLink(link, real);
        _watch.Watch([link]).Should().BeTrue("it was not watched before");

        await File.WriteAllTextAsync(real, "another");

        await Eventually.Ends(_watch.Changed(default));
    }

    [Fact]
    public async Task A_file_whose_folder_comes_later_is_found()
    {
        var late = _folder.Below("later/c.json");
        _watch.Watch([late]);
        var waiting = _watch.Changed(default);
        Directory.CreateDirectory(_folder.Below("later"));
        await File.WriteAllTextAsync(late, "here");

        await Eventually.Ends(waiting);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var waiting = _watch.Changed(stop.Token);
        await stop.CancelAsync();

        await waiting.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }
}
