using System.Text.RegularExpressions;
using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Scenarios;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>What <c>validate</c> says a file says.</summary>
public sealed partial class ValidateCountTests
{
    /// <summary>A number of the defaults is one number in each region, as an uncertain one is one input in each.</summary>
    [Fact]
    public async Task Validate_counts_every_number_of_every_region()
    {
        var file = Checkout.Scenario("global-2017.json");
        var study = ScenarioLoader.Load(file, []).Study!;

        var output = (await Tool.Run("validate", file)).Output;

        (Count(Uncertain(), output) + Count(Certain(), output)).Should().Be(NumbersIn(study));
    }

    private static int NumbersIn(Study study) =>
        ParameterCatalog.Firm.Count
        + study.Regions.Sum(region =>
            ParameterCatalog.Region.Count + (region.Carriers.Count * ParameterCatalog.Carrier.Count)
        );

    private static int Count(Regex line, string output) => int.Parse(line.Match(output).Groups["count"].Value);

    [GeneratedRegex("uncertain inputs: (?<count>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uncertain();

    [GeneratedRegex("numbers known exactly: (?<count>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Certain();
}
