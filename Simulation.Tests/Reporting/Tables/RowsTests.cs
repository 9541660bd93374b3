using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Tables;

/// <summary>The fields of hand-made results, seen in the text of the file.</summary>
public sealed class RowsTests
{
    [Fact]
    public void A_summary_row_holds_one_strategy_of_one_region()
    {
        CsvOf
            .Lines(SummaryTable.Table, SummaryTable.Rows([SampleRun.Region()]))
            .Should()
            .Equal(
                "US,United States,wait,400,0,0,0,0,0,0,0,0,0,0,0,0,0.25,1500000,0,0,1,,0,0,0,0,1,0,0,0,0,0",
                "US,United States,direct,400,1250000,25000,500000,-3000000,-500000,1000000,2500000,6000000,1250000,25000,0.3,-4500000,"
                    + "0.75,250000,2000000,4500000,0.625,7.5,0.01,0.001,0.1,123456.75,0.875,0,0.3333333333333333,48,100000,50000"
            );
    }

    [Fact]
    public void What_one_trial_cannot_say_is_empty()
    {
        CsvOf
            .Lines(SummaryTable.Table, SummaryTable.Rows([SampleRun.WaitOnly()]))
            .Should()
            .Equal("IN,India,wait,1,0,,,0,0,0,0,0,0,,0,0,1,0,0,0,1,,0,0,0,0,1,0,0,0,0,0");
    }

    [Fact]
    public void A_recommendation_row_holds_the_best_strategy_against_the_second()
    {
        CsvOf
            .Lines(RecommendationsTable.Table, RecommendationsTable.Rows([SampleRun.Region(), SampleRun.WaitOnly()]))
            .Should()
            .Equal(
                "US,United States,direct,1250000,1250000,0.3,-4500000,0.75,250000,wait,1250000,25000,1201000,1299000,clear",
                "IN,India,wait,0,0,0,0,1,0,,,,,,clear"
            );
    }

    [Theory]
    [InlineData(nameof(Verdict.Clear), "clear")]
    [InlineData(nameof(Verdict.Close), "close")]
    [InlineData(nameof(Verdict.TossUp), "toss-up")]
    public void A_verdict_is_one_word(string verdict, string word)
    {
        var region = SampleRun.Region(verdict: Enum.Parse<Verdict>(verdict));

        CsvOf.Lines(RecommendationsTable.Table, RecommendationsTable.Rows([region]))[0].Should().EndWith($",{word}");
    }

    [Fact]
    public void Drivers_come_in_report_order_and_sum_to_the_value()
    {
        var rows = DriversTable.Rows([SampleRun.Region()]).Where(row => row.Strategy == "direct").ToList();

        CsvOf
            .Lines(DriversTable.Table, rows)
            .Should()
            .Equal(
                "US,direct,revenue,9000000",
                "US,direct,channel,-1000000",
                "US,direct,product,-5000000",
                "US,direct,royalties,-200000",
                "US,direct,service,-300000",
                "US,direct,accessories,0",
                "US,direct,grey,50000",
                "US,direct,operations,-600000",
                "US,direct,setup,-100000",
                "US,direct,certification,-200000",
                "US,direct,litigation,-50000",
                "US,direct,exit,0",
                "US,direct,tax,-400000",
                "US,direct,terminal,100000",
                "US,direct,spillover,-50000"
            );
        rows.Sum(row => row.ValueMean).Should().Be(1.25e6);
    }

    [Fact]
    public void Quarters_are_named_by_the_calendar()
    {
        CsvOf
            .Lines(TimelineTable.Table, TimelineTable.Rows([SampleRun.Region()], SampleRun.Start))
            .Should()
            .Equal(
                "US,direct,2017Q3,0.001,0.0005,0.002,5000,-100000,-200000,300000,0.25,0.9375,0,6,1",
                "US,direct,2017Q4,0.01,0.005,0.02,5000,-100000,-200000,300000,0.25,0.9375,0,6,1"
            );
    }

    [Fact]
    public void An_input_row_says_what_was_asked_for_and_what_was_drawn()
    {
        CsvOf
            .Lines(InputsTable.Table, SampleRun.Inputs)
            .Should()
            .Equal(
                "firm.spillover,\"pert(0, 0.1, 0.5)\",C,\"guess, but \"\"careful\"\"\",0.15,0.0625,0.02,0.125,0.375,0",
                "US.market.growth,\"between(-0.25, 0.75)\",,,0.25,,-0.25,0.25,0.75,12"
            );
    }

    [Fact]
    public void Trials_come_trial_by_trial_with_every_strategy_together()
    {
        var rows = new TrialRows("US", [Columns("wait", 0), Columns("direct", 100)]);

        CsvOf
            .Lines(TrialsTable.Table, rows.InOrder())
            .Should()
            .Equal(
                "0,US,wait,0,1,2,3,0.5,",
                "0,US,direct,100,101,102,3,0.5,",
                "1,US,wait,0.25,1.25,2.25,,0.625,8",
                "1,US,direct,100.25,101.25,102.25,,0.625,8"
            );
    }

    private static TrialColumns Columns(string strategy, double value) =>
        new()
        {
            Strategy = strategy,
            Value = new[] { value, value + 0.25 },
            Incremental = new[] { value + 1, value + 1.25 },
            PeakFunding = new[] { value + 2, value + 2.25 },
            PaybackQuarter = new[] { 3, double.PositiveInfinity },
            FinalShare = new[] { 0.5, 0.625 },
            ExitQuarter = new[] { double.PositiveInfinity, 8 },
        };
}
