using FluentAssertions;
using FluentAssertions.Execution;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Commands;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Reporting.Package;
using Simulation.Sampling.Distributions;
using Simulation.Tests.Engine;
using Simulation.Tests.Model;
using Xunit;

namespace Simulation.Tests.Analysis.ValueOfInformation;

/// <summary>Whatever a scenario says, who knows more is never worse off.</summary>
public sealed class RandomScenarioTests
{
    private const int Scenarios = 100;
    private const int Trials = 256;
    private const int CarriersMax = 2;
    private const double ProbSpoilt = 0.1;

    [Fact]
    public void Knowing_more_is_never_worth_less_in_100_random_scenarios()
    {
        using var scope = new AssertionScope();
        var worthKnowing = 0;
        for (var seed = 1UL; seed <= Scenarios; seed++)
        {
            var voi = Estimate(seed);
            worthKnowing += voi.Everything.IsToldFromZero ? 1 : 0;
            voi.Violations.Should().BeEmpty("of scenario {0}", seed);
            Check(voi, seed);
        }

        worthKnowing.Should().BeGreaterThan(Scenarios / 10, "else nothing is tested");
    }

    private static void Check(RegionVoi voi, ulong seed)
    {
        var everything = voi.Everything.Value;
        everything.Should().BeLessThanOrEqualTo(voi.Clairvoyance.Value, "of scenario {0}", seed);
        foreach (var one in voi.Estimates)
        {
            one.Value.Should().BeInRange(one.Low, one.High, "of {0} in scenario {1}", one.Name, seed);
            one.Value.Should().BeGreaterThanOrEqualTo(0, "of {0} in scenario {1}", one.Name, seed);
        }

        foreach (var one in voi.Estimates.Where(one => one.Kind is VoiKind.Group or VoiKind.Input))
        {
            one.Value.Should().BeLessThanOrEqualTo(everything, "of {0} in scenario {1}", one.Name, seed);
            var wholes = voi.Estimates.Where(whole =>
                whole.Kind == VoiKind.Group && one.Name.StartsWith($"{whole.Name}.", StringComparison.Ordinal)
            );
            wholes.All(whole => one.Value <= whole.Value).Should().BeTrue("of {0} in scenario {1}", one.Name, seed);
        }
    }

    private static RegionVoi Estimate(ulong seed)
    {
        var study = StudyOf(new TestNumbers(seed));
        var request = new VoiRequest
        {
            Order = new AnalysisOrder
            {
                Verb = "voi",
                Title = study.Name,
                Description = null,
                Scenarios = [],
                Options = new RunOptions(Trials, (long)seed, Threads: 2),
                OutputFolder = "",
                Arguments = [],
                Html = false,
                IsQuiet = true,
            },
            Study = study,
            Regions = study.Regions,
            Strategies = study.Strategies,
            Groups = [.. InputGroup.Of(study).Where(group => group.Members.Count > 1)],
            GroupsNamed = [],
            Plan = new NestedPlan(Outer: 64, Inner: 8),
        };
        var question = VoiQuestions.Of(request, study.Regions[0], request.Options, CancellationToken.None);
        return new RegionVoiEstimator(question).Estimate();
    }

    private static Study StudyOf(TestNumbers numbers)
    {
        var carriers = numbers.Whole(0, CarriersMax);
        var region = new RegionPlan(
            "XX",
            "Random",
            null,
            [0.95, 0.96, 1, 1.09],
            Values(ParameterCatalog.Region, Sample.EventfulNumbers, numbers),
            [
                .. Enumerable
                    .Range(0, carriers)
                    .Select(k => new CarrierPlan(
                        $"{k}",
                        1.0 / carriers,
                        Values(ParameterCatalog.Carrier, Sample.CarrierNumbers, numbers)
                    )),
            ]
        );
        return Sample.StudyOf(region) with
        {
            Firm = Sample.Firm([]) with { Values = Values(ParameterCatalog.Firm, Sample.FirmNumbers, numbers) },
            Sampling = numbers.Happens(0.5) ? SamplingMethod.LatinHypercube : SamplingMethod.Random,
        };
    }

    private static IReadOnlyList<ParameterValue> Values(
        IReadOnlyList<Parameter> parameters,
        Numbers ordinary,
        TestNumbers numbers
    ) =>
        [
            .. ordinary
                .In(parameters)
                .Zip(parameters, (value, parameter) => value with { Distribution = Spoilt(value, parameter, numbers) }),
        ];

    /// <summary>Now and then a number from anywhere in its range, or any part of its range.</summary>
    private static Distribution Spoilt(ParameterValue value, Parameter parameter, TestNumbers numbers)
    {
        var (one, other) = (RandomParameters.Draw(parameter, numbers), RandomParameters.Draw(parameter, numbers));
        return numbers.Happens(1 - ProbSpoilt) ? value.Distribution
            : one == other ? new ConstantDistribution(one)
            : new UniformDistribution(Math.Min(one, other), Math.Max(one, other));
    }
}
