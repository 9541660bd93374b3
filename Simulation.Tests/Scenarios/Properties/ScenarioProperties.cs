using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Simulation.Engine;
using Simulation.Scenarios;
using Xunit;

namespace Simulation.Tests.Scenarios.Properties;

public sealed class ScenarioProperties
{
    [Fact]
    public void Any_study_written_and_read_again_is_the_same()
    {
        Prop.ForAll(Generators.Studies.ToArbitrary(), study => WrittenAndRead(study)).Check(Fixed(150));
    }

    [Fact]
    public void Any_change_of_a_few_bytes_gives_problems_or_a_study()
    {
        var bytes = Encoding.UTF8.GetBytes(RichScenario.Text);
        var edits =
            from at in Gen.Choose(0, bytes.Length - 1)
            from length in Gen.Choose(0, 8)
            from to in Gen.ArrayOf(
                Gen.OneOf(Gen.Choose(0, 255), Gen.Elements("{}[]:,\"\\/*.-+e01\n"u8.ToArray()).Select(b => (int)b))
            )
            select ((byte[])[.. bytes.Take(at), .. to.Take(8).Select(b => (byte)b), .. bytes.Skip(at + length)]);

        Prop.ForAll(edits.ToArbitrary(), GivesProblemsOrAStudy).Check(Fixed(1500));
    }

    [Fact]
    public void Any_change_of_tokens_gives_problems_or_a_study()
    {
        var tokens = Tokens.Of(RichScenario.Text);
        var edits =
            from at in Gen.Choose(0, tokens.Count - 1)
            from other in Gen.Choose(0, tokens.Count - 1)
            from edit in Gen.Choose(0, 3)
            from strange in Gen.Elements(
                "null",
                "true",
                "-1",
                "0",
                "1e308",
                "1e999",
                "\"\"",
                "\"*\"",
                "{}",
                "[]",
                "[null]",
                "{\"\":{}}",
                "{\"min\":1}"
            )
            select Encoding.UTF8.GetBytes(
                string.Concat(Tokens.Edit(tokens, at, edit, edit == 0 ? strange : tokens[other]))
            );

        Prop.ForAll(edits.ToArbitrary(), GivesProblemsOrAStudy).Check(Fixed(1200));
    }

    [Fact]
    public void Any_argument_gives_problems_or_a_study()
    {
        string[] parts =
        [
            "regions",
            "*",
            "US",
            "carriers",
            "Verizon",
            "AT&T Inc.",
            "share",
            "market",
            "growth",
            ".",
            "..",
            "=",
            "1",
            "null",
            "{}",
            "[1]",
            "\"x\"",
            "😀",
        ];
        using var folder = new ScenarioFolder();
        folder.With("rich.json", RichScenario.Text);
        var arguments =
            from chosen in Gen.ListOf(Gen.Elements(parts))
            from joint in Gen.Elements(".", "")
            select string.Join(joint, chosen.Take(9));

        Prop.ForAll(
                arguments.ToArbitrary(),
                argument =>
                {
                    var loaded = folder.Load("rich.json", argument);
                    return loaded.Study is not null || loaded.Problems.Count > 0;
                }
            )
            .Check(Fixed(1000));
    }

    [Fact]
    public void The_comparison_of_studies_sees_a_change_deep_inside()
    {
        var study = ScenarioFolder.LoadText(RichScenario.Text).Study!;
        var regions = study.Regions.ToList();
        var values = regions[0].Values.ToList();
        values[5] = values[5] with { Note = "changed" };
        regions[0] = regions[0] with { Values = values };

        StudyComparison.FirstDifference(study, study).Should().BeNull();
        StudyComparison
            .FirstDifference(study, study with { Regions = regions })
            .Should()
            .Be("study.Regions[0].Values[5].Note");
    }

    [Fact]
    public void The_rich_scenario_is_sound()
    {
        ScenarioFolder.LoadText(RichScenario.Text).Problems.Should().BeEmpty();
    }

    /// <summary>The same cases in every run, so that a failure is found again.</summary>
    private static Config Fixed(int count) =>
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(new Rnd(20170703, 15), null));

    private static bool WrittenAndRead(Study study)
    {
        using var folder = new ScenarioFolder();
        var written = ResolvedScenario.Of(study);
        var loaded = folder.With("resolved.json", written.Utf8.ToArray()).Load("resolved.json");
        loaded.Problems.Should().BeEmpty();
        StudyComparison.FirstDifference(loaded.Study, study).Should().BeNull();
        return ResolvedScenario.Of(loaded.Study!).Sha256 == written.Sha256;
    }

    private static bool GivesProblemsOrAStudy(byte[] bytes)
    {
        using var folder = new ScenarioFolder();
        var loaded = folder.With("edited.json", bytes).Load("edited.json");
        var lines = loaded.Problems.Select(problem => problem.ToString()).ToList();
        return loaded.Study is null
            ? lines.Count > 0
            : WrittenAndRead(
                loaded.Study with
                {
                    Regions = [.. loaded.Study.Regions.Select(r => r with { Archetype = null })],
                }
            );
    }
}
