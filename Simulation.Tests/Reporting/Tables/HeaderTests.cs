using FluentAssertions;
using Simulation.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Tables;

/// <summary>Names and order of columns are a promise to everybody who reads the files.</summary>
public sealed class HeaderTests
{
    private static IEnumerable<Table> All => RunTables.All.Concat(AnalysisTables.All);

    [Theory]
    [InlineData(
        "summary",
        "region,region_name,strategy,trials,value_mean,value_se,value_sd,value_p05,value_p25,value_p50,value_p75,value_p95,"
            + "incremental_mean,incremental_se,prob_loss,cvar05,prob_best,regret_mean,peak_funding_mean,peak_funding_p95,prob_payback,"
            + "payback_quarter_p50,final_share_mean,final_share_p05,final_share_p95,units_mean,lowest_brand_mean,carriers_live_mean,"
            + "prob_exit,engineer_months_mean,terminal_mean,spillover_mean"
    )]
    [InlineData(
        "recommendations",
        "region,region_name,strategy,value_mean,incremental_mean,prob_loss,cvar05,prob_best,regret_mean,runner_up,margin_mean,margin_se,"
            + "margin_low,margin_high,verdict"
    )]
    [InlineData("drivers", "region,strategy,driver,value_mean")]
    [InlineData(
        "timeline",
        "region,strategy,quarter,share_mean,share_p05,share_p95,units_mean,cash_mean,cash_p05,cash_p95,awareness_mean,brand_mean,"
            + "carriers_live_mean,engineer_months_mean,prob_active"
    )]
    [InlineData("inputs", "input,distribution,grade,source,mean,sd,p05,p50,p95,clamped")]
    [InlineData(
        "deciding-inputs",
        "region,rank,input,grade,strategy,strategy_then,chance,chance_low,chance_high,where,low,high,margin_drop"
    )]
    [InlineData(
        "trials",
        "trial,region,strategy,value,incremental,peak_funding,payback_quarter,final_share,exit_quarter"
    )]
    [InlineData(
        "comparison",
        "region,region_name,scenario,scenario_name,strategy,value_mean,value_se,incremental_mean,incremental_se,prob_loss,prob_best,"
            + "recommended,scenario_regret,scenario_regret_se,change_mean,change_se,change_low,change_high"
    )]
    [InlineData(
        "flips",
        "region,region_name,scenario,strategy_first,strategy,flips,sure,change_mean,change_se,change_low,change_high,lead_first_mean,"
            + "lead_first_se,lead_first_low,lead_first_high,lead_mean,lead_se,lead_low,lead_high,swing_mean,swing_se,swing_low,swing_high"
    )]
    [InlineData(
        "robustness",
        "region,region_name,strategy,recommended_in,worst_scenario,worst_value,worst_value_se,maximin,regret_scenario,regret_max,"
            + "regret_max_se,minimax_regret"
    )]
    [InlineData(
        "sweep",
        "region,strategy,value_mean,value_se,incremental_mean,incremental_se,prob_loss,prob_best,recommended,margin_mean,margin_se,"
            + "verdict"
    )]
    [InlineData(
        "threshold",
        "region,input,input_value,strategy,value_mean,value_se,incremental_mean,incremental_se,prob_loss,prob_best,recommended"
    )]
    [InlineData(
        "crossings",
        "region,input,strategy_below,strategy_above,kind,input_value,input_low,input_high,lead_se,lead_slope,lead_slope_se"
    )]
    [InlineData(
        "boxes",
        "region,where,box,input,input_unit,low,high,quasi_p,quasi_p_held_out,base_rate,density,density_low,density_high,coverage,"
            + "coverage_low,coverage_high,support,trials,density_fit,coverage_fit,support_fit"
    )]
    [InlineData(
        "path",
        "region,box,step,input,side,bound,chosen,coverage_fit,density_fit,support_fit,agreement_fit,coverage,density,support"
    )]
    public void Columns_are_those_promised(string table, string header)
    {
        var columns = All.Single(candidate => candidate.Name == table).Schema;

        string.Join(',', columns.Select(column => column.Name)).Should().Be(header);
    }

    [Fact]
    public void Every_number_has_a_unit_and_every_column_a_sentence()
    {
        foreach (var column in All.SelectMany(table => table.Schema))
        {
            var isNumeric = column.Type is ColumnType.Integer or ColumnType.Number;
            (column.Unit is not null).Should().Be(isNumeric, column.Name);
            column.Description.Should().EndWith(".", column.Name);
        }
    }
}
