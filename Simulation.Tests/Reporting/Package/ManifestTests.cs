using System.Text;
using FluentAssertions;
using Simulation.Reporting.Package;
using Xunit;

namespace Simulation.Tests.Reporting.Package;

public sealed class ManifestTests
{
    [Fact]
    public void A_manifest_says_what_was_run_how_and_where()
    {
        Text(TimeSpan.FromSeconds(0.5))
            .Should()
            .Be(
                $$"""
                {
                  "tool": {
                    "name": "market-entry",
                    "version": "0.1.0"
                  },
                  "scenario": {
                    "name": "Two regions",
                    "sha256": "{{new string('a', 64)}}",
                    "files": [
                      {
                        "path": "two.json",
                        "sha256": "{{new string('b', 64)}}"
                      },
                      {
                        "path": "../base.json",
                        "sha256": "{{new string('c', 64)}}"
                      }
                    ]
                  },
                  "run": {
                    "seed": 7,
                    "trials": 400,
                    "sampling": "latin-hypercube",
                    "regions": [
                      "US",
                      "IN"
                    ],
                    "strategies": [
                      "wait",
                      "direct"
                    ]
                  },
                  "options": {
                    "set": [
                      "US.taxRate=0.3"
                    ],
                    "regions": null,
                    "strategies": [
                      "direct"
                    ],
                    "trials": 400,
                    "seed": null,
                    "threads": null,
                    "trialFile": false,
                    "untilDecided": false,
                    "risk": "mean"
                  },
                  "machine": {
                    "operatingSystem": "Any OS 1.0",
                    "architecture": "x64",
                    "processors": 2,
                    "vectorBits": 256,
                    "runtime": ".NET 10.0.0"
                  },
                  "timing": {
                    "started": "2020-01-02T01:04:05.000Z",
                    "durationSeconds": 0.5,
                    "trialsPerSecond": 3200,
                    "threads": 2
                  }
                }

                """
            );
    }

    [Fact]
    public void A_run_too_short_to_time_has_no_rate()
    {
        Text(TimeSpan.Zero).Should().Contain("\"trialsPerSecond\": 0,");
    }

    [Fact]
    public void This_machine_is_known()
    {
        Machine.This.Processors.Should().BePositive();
        Machine.This.VectorBits.Should().BeOneOf(64, 128, 256, 512);
        Machine.This.Runtime.Should().StartWith(".NET");
        Machine.This.OperatingSystem.Should().NotBeEmpty();
        Machine.This.Architecture.Should().NotBeEmpty();
    }

    private static string Text(TimeSpan duration)
    {
        using var stream = new MemoryStream();
        Manifest.Write(stream, SampleRun.Manifest(duration));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
