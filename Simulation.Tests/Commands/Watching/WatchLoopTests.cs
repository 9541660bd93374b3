using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Commands.Watching;

/// <summary>Real files, saved as editors save them, and the real engine.</summary>
public sealed class WatchLoopTests : IAsyncLifetime
{
    private const string NothingMoved = "Nothing moved.";
    private readonly WatchedDesk _desk = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task The_first_result_is_shown_in_full_and_written_as_run_writes_it()
    {
        _desk.Save(Requests.Text);
        _ = _desk.Watch();

        await _desk.Says("Margin: mean lead over the second best");
        await _desk.HasResultsOfRun();
        _desk.Output.Should().Contain("2 regions run in");
        _desk.Error.Should().Contain($"Watching {_desk.File}");
    }

    [Fact]
    public async Task After_a_save_only_what_moved_is_shown()
    {
        await StartWith(Requests.Text);

        _desk.SaveByRename(Requests.Text.Replace(Requests.Growth, "\"growth\": 0.3", StringComparison.Ordinal));

        await _desk.Says("1 of 2 regions run in");
        await _desk.Says("1 region did not move.");
        After("1 of 2 regions").Should().Contain("United States").And.NotContain("India");
        await _desk.HasResultsOfRun();
    }

    [Fact]
    public async Task A_save_without_a_change_moves_nothing()
    {
        await StartWith(Requests.Text);

        _desk.Save("// a remark\n" + Requests.Text);

        await _desk.Says(NothingMoved);
        After("0 of 2 regions").Should().NotContain("United States");
    }

    [Fact]
    public async Task A_file_that_is_extended_is_watched_too()
    {
        _desk.Desk.Write("sound.json", Requests.Text);
        await StartWith("{ \"extends\": \"sound.json\" }");

        _desk.Desk.Write(
            "sound.json",
            Requests.Text.Replace(Requests.Growth, "\"growth\": 0.3", StringComparison.Ordinal)
        );

        await _desk.Says("1 of 2 regions run in");
        await _desk.HasResultsOfRun();
    }

    [Fact]
    public async Task Problems_are_told_with_their_line_and_the_mended_file_runs()
    {
        await StartWith(Requests.Text);

        _desk.Save(Requests.Text.Replace("\"growth\": 0.1", "\"growth\": \"much\"", StringComparison.Ordinal));
        await _desk.Complains("error: regions.US.market.growth");
        _desk.Error.Should().MatchRegex("watched\\.json:\\d+:\\d+: error");

        _desk.Save(Requests.Text);
        await _desk.Says(NothingMoved);
    }

    [Fact]
    public async Task A_file_that_is_broken_from_the_start_is_waited_for()
    {
        _desk.Save("{ \"name\": ");
        _ = _desk.Watch();
        await _desk.Complains("error");

        _desk.Save(Requests.Text);

        await _desk.Says("2 regions run in");
        await _desk.HasResultsOfRun();
    }

    [Fact]
    public async Task A_file_that_goes_and_comes_back_ends_nothing()
    {
        await StartWith(Requests.Text);

        File.Delete(_desk.File);
        await _desk.Complains("there is no such file");
        _desk.Save(Requests.Text);

        await _desk.Says(NothingMoved);
    }

    [Fact]
    public async Task An_extended_file_that_is_missing_is_found_once_it_is_there()
    {
        _desk.Save("{ \"extends\": \"elsewhere/sound.json\" }");
        _ = _desk.Watch();
        await _desk.Complains("there is no such file");

        Directory.CreateDirectory(_desk.Desk.PathOf("elsewhere"));
        _desk.Desk.Write("elsewhere/sound.json", Requests.Text);

        await _desk.Says("2 regions run in");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_ends_nothing()
    {
        await StartWith(Requests.Text);

        File.Delete(_desk.File);
        Directory.CreateDirectory(_desk.File);
        await _desk.Complains("cannot be read");
        Directory.Delete(_desk.File);
        _desk.Save(Requests.Text);

        await _desk.Says(NothingMoved);
    }

    [Fact]
    public async Task A_folder_of_results_that_was_put_to_other_use_is_told_and_left_alone()
    {
        await StartWith(Requests.Text);
        Directory.Delete(_desk.Desk.Out, recursive: true);
        Directory.CreateDirectory(_desk.Desk.Out);
        _desk.Desk.Write("results/mine.txt", "mine");

        _desk.Save(Requests.Text.Replace(Requests.Growth, "\"growth\": 0.3", StringComparison.Ordinal));
        await _desk.Complains("Cannot write results");

        Directory.Delete(_desk.Desk.Out, recursive: true);
        _desk.Save(Requests.Text);
        await _desk.HasResultsOfRun();
    }

    [Fact]
    public async Task A_save_stops_the_run_of_the_version_before()
    {
        _desk.Save(Requests.Text.Replace("\"trials\": 200", "\"trials\": 10000000", StringComparison.Ordinal));
        _ = _desk.Watch();
        await _desk.Complains("Watching");

        _desk.Save(Requests.Text);

        await _desk.Complains("that run was stopped");
        await _desk.Says("2 regions run in");
    }

    [Fact]
    public async Task A_missing_file_or_a_wrong_option_at_the_start_ends_it()
    {
        (await Eventually.Ends(_desk.Watch())).Should().Be(1);
        _desk.Save(Requests.Text);
        (await Eventually.Ends(_desk.Watch("regions.US.market.grwoth=1"))).Should().Be(2);
    }

    private async Task StartWith(string text)
    {
        _desk.Save(text);
        _ = _desk.Watch();
        await _desk.HasResultsOfRun();
    }

    private string After(string text) => _desk.Output[_desk.Output.LastIndexOf(text, StringComparison.Ordinal)..];
}
