using System.Globalization;
using System.Text.Json;
using CsvHelper;
using FluentAssertions;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Tables;
using Simulation.Tests.Reporting.Files;
using Xunit;

namespace Simulation.Tests.Reporting;

public sealed class RunFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_writes_every_file_that_it_names()
    {
        var names = Write("out", withTrials: true);

        names
            .Should()
            .Equal(
                "summary.csv",
                "recommendations.csv",
                "risk.csv",
                "dominance.csv",
                "drivers.csv",
                "timeline.csv",
                "inputs.csv",
                "deciding-inputs.csv",
                "trials.csv",
                "report.html",
                "datapackage.json",
                "manifest.json"
            );
        _folder.Contents().Should().BeEquivalentTo(names.Select(name => $"out/{name}").Append("out"));
        File.ReadAllLines(_folder.Below("out/trials.csv"))[1..].Should().Equal("0,US,wait,1,1,1,1,1,1");
    }

    [Fact]
    public void Without_trials_neither_the_file_nor_its_description_is_there()
    {
        Write("out", withTrials: false).Should().NotContain("trials.csv");

        File.Exists(_folder.Below("out/trials.csv")).Should().BeFalse();
        File.ReadAllText(_folder.Below("out/datapackage.json")).Should().NotContain("trials.csv");
    }

    [Fact]
    public void The_same_results_are_the_same_bytes_but_for_the_manifest()
    {
        foreach (var name in Write("one", withTrials: true).Concat(Write("two", withTrials: true)).Distinct())
        {
            File.ReadAllBytes(_folder.Below($"one/{name}"))
                .Should()
                .Equal(File.ReadAllBytes(_folder.Below($"two/{name}")));
        }
    }

    [Fact]
    public void Every_file_reads_back_as_the_data_package_describes_it()
    {
        Write("out", withTrials: true);
        using var package = JsonDocument.Parse(File.ReadAllBytes(_folder.Below("out/datapackage.json")));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            using var csv = CsvReader.FromFile(_folder.Below($"out/{resource.GetProperty("path").GetString()}"));
            csv.Headers.Should().Equal(fields.Select(field => field.GetProperty("name").GetString()));
            while (csv.Read())
            {
                var row = csv.Current.ToArray();
                row.Zip(fields)
                    .Should()
                    .OnlyContain(pair => IsOf(pair.Second.GetProperty("type").GetString(), pair.First));
            }

            csv.RowNumber.Should().BePositive();
        }
    }

    private static bool IsOf(string? type, string text) =>
        text.Length == 0
        || type switch
        {
            "boolean" => text is "true" or "false",
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            _ => type == "string",
        };

    private IReadOnlyList<string> Write(string name, bool withTrials)
    {
        using var directory = StagedDirectory.Create(_folder.Below(name));
        var files = new RunFiles(directory);
        if (withTrials)
        {
            using var trials = files.OpenTrials();
            trials.Append(new TrialRows("US", [Trial()]));
        }

        return files.Write(
            SampleRun.Report(SampleRun.Region() with { DecidingInputs = [SampleRun.Deciding] }, SampleRun.WaitOnly()),
            SampleRun.Manifest(TimeSpan.FromSeconds(1))
        );
    }

    private static TrialColumns Trial()
    {
        double[] one = [1];
        return new TrialColumns
        {
            Strategy = "wait",
            Value = one,
            Incremental = one,
            PeakFunding = one,
            PaybackQuarter = one,
            FinalShare = one,
            ExitQuarter = one,
        };
    }
}
