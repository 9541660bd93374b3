using FluentAssertions;
using Simulation.Scenarios;
using Simulation.Scenarios.Problems;
using Xunit;

namespace Simulation.Tests.Scenarios.Layers;

public sealed class FileLayersTests
{
    [Fact]
    public void An_overlay_changes_adds_and_removes_keys_of_the_file_that_it_extends()
    {
        var study = ScenarioFolder
            .LoadOverlay(
                """
                "name": "Overlay",
                "strategies": { "retail": { "stages": [ { "channel": "retail", "at": 1 } ] }, "direct": null },
                "regions": { "IN": null, "BR": { "name": "Brazil" } }
                """
            )
            .Study!;

        study.Name.Should().Be("Overlay");
        study.Trials.Should().Be(1000);
        study.Strategies.Select(s => s.Name).Should().Equal("wait", "retail");
        study.Regions.Select(r => r.Id).Should().Equal("US", "BR");
    }

    [Fact]
    public void A_chain_of_files_is_read_from_folder_to_folder()
    {
        using var folder = new ScenarioFolder();
        Directory.CreateDirectory(folder.PathOf("base"));
        folder.With("base/sound.json", ScenarioFolder.Sound);
        folder.With("base/middle.json", """{ "extends": "sound.json", "trials": 2, "seed": 2 }""");
        folder.With("top.json", """{ "extends": "base/middle.json", "trials": 3 }""");

        var loaded = folder.Load("top.json");

        loaded.Problems.Should().BeEmpty();
        (loaded.Study!.Name, loaded.Study.Seed, loaded.Study.Trials).Should().Be(("Test", 2, 3));
        loaded
            .FilesRead.Should()
            .Equal(new[] { "top.json", "base/middle.json", "base/sound.json" }.Select(folder.PathOf));
    }

    [Fact]
    public void A_chain_may_have_any_length()
    {
        using var folder = new ScenarioFolder();
        folder.With("0.json", ScenarioFolder.Sound);
        for (var i = 1; i <= 500; i++)
        {
            folder.With($"{i}.json", $$"""{ "extends": "{{i - 1}}.json", "seed": {{i}} }""");
        }

        folder.Load("500.json").Study!.Seed.Should().Be(500);
    }

    [Theory]
    [InlineData("""{ "extends": «"none.json" }""", "'none.json' cannot be read: there is no such file")]
    [InlineData("""{ "extends": «"." }""", "'.' cannot be read: it is a folder")]
    [InlineData(
        """{ "extends": «"scenario.json" }""",
        "'scenario.json' extends, in the end, this file: the chain of files never ends"
    )]
    [InlineData(
        """{ "extends": «"./x/../scenario.json" }""",
        "'./x/../scenario.json' extends, in the end, this file: the chain of files never ends"
    )]
    [InlineData("""{ "extends": «7 }""", "the number 7 where the path of a file is expected")]
    [InlineData("""{ "extends": «"" }""", "the text '' where the path of a file is expected")]
    [InlineData("""{ "extends": «"a\u0000b" }""", "the text 'a\0b' where the path of a file is expected")]
    public void A_file_that_cannot_be_extended_is_a_problem_of_the_file_that_names_it(string text, string message)
    {
        var problem = Spoilt.Text(text);

        problem.Path.Text.Should().Be("extends");
        problem
            .Message.Replace(
                Path.GetDirectoryName(problem.File) + Path.DirectorySeparatorChar,
                "",
                StringComparison.Ordinal
            )
            .Should()
            .Be(message);
    }

    [Fact]
    public void A_cycle_through_several_files_is_found_where_it_closes()
    {
        using var folder = new ScenarioFolder();
        folder
            .With("a.json", """{ "extends": "b.json" }""")
            .With("b.json", """{ "extends": "c.json" }""")
            .With("c.json", """{ "extends": "b.json" }""");

        var problem = folder.Load("a.json").Problems.Should().ContainSingle().Subject;

        problem.File.Should().Be(folder.PathOf("c.json"));
        (problem.Line, problem.Column).Should().Be((1, 14));
    }

    [Fact]
    public void Problems_of_a_file_that_is_extended_name_it()
    {
        using var folder = new ScenarioFolder();
        folder.With(
            "base.json",
            ScenarioFolder.Sound.Replace("\"trials\": 1000", "\"trials\": 0", StringComparison.Ordinal)
        );
        folder.With("top.json", """{ "extends": "base.json", "sed": 1 }""");

        folder
            .Load("top.json")
            .Problems.Select(p => p.ToString())
            .Should()
            .Equal(
                $"{folder.PathOf("top.json")}:1:27: error: sed: unknown key 'sed'; did you mean 'seed'?",
                $"{folder.PathOf("base.json")}:3:55: error: trials: 0 is out of range: a whole number from 1 to 10000000 is expected"
            );
    }

    [Fact]
    public void What_is_overlaid_need_not_be_sound()
    {
        using var folder = new ScenarioFolder();
        folder.With(
            "base.json",
            ScenarioFolder.Sound.Replace("\"trials\": 1000", "\"trials\": 0", StringComparison.Ordinal)
        );
        folder.With("top.json", """{ "extends": "base.json", "trials": 1 }""");

        folder.Load("top.json").Study!.Trials.Should().Be(1);
    }

    [Fact]
    public void A_missing_scenario_is_a_failure_and_no_invalid_scenario()
    {
        using var folder = new ScenarioFolder();

        var loaded = folder.Load("none.json");

        loaded.IsUnreadable.Should().BeTrue();
        loaded.Study.Should().BeNull();
        loaded.FilesRead.Should().BeEmpty();
        loaded
            .Problems.Should()
            .ContainSingle()
            .Which.ToString()
            .Should()
            .Be($"{folder.PathOf("none.json")}:1:1: error: cannot be read: there is no such file");
    }

    [Fact]
    public void A_path_that_names_nothing_is_a_failure_too()
    {
        ScenarioLoader.Load("", []).IsUnreadable.Should().BeTrue();
        ScenarioLoader.Load("a\0b", []).IsUnreadable.Should().BeTrue();
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_an_invalid_scenario()
    {
        using var folder = new ScenarioFolder();
        using (var stream = File.Create(folder.PathOf("huge.json")))
        {
            stream.SetLength(1L << 30);
        }

        var loaded = folder.Load("huge.json");

        loaded.IsUnreadable.Should().BeFalse();
        loaded
            .Problems.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be("the file has 1024 MiB: a scenario has at most 16 MiB");
    }

    [Fact]
    public void A_text_that_is_not_JSON_is_one_problem_with_its_place()
    {
        var problem = Spoilt.Text("{ \"name\": \"x\",\n  \"seed\": «NaN }");

        problem.ShouldSay("", "not JSON: NaN is not a number that JSON knows");
        problem.Severity.Should().Be(ProblemSeverity.Error);
    }
}
