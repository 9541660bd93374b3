using System.Text;
using Simulation.Model;

namespace Simulation.Reporting.Tables;

/// <summary><c>docs/reports.md</c>, made from the column declarations so that it cannot say anything else than the files.</summary>
internal static class ReportsDocument
{
    private const string Introduction = """
        # The files of a run

        This page is generated from the column declarations in `Simulation/Reporting/Tables`; a test fails when it is stale.

        A run writes CSV files (RFC 4180): a header line, UTF-8 without byte order mark, `\n` at the end of every line, `.` as the decimal
        point, numbers in the shortest form that reads back as the same double, an empty field where a value does not exist. A text
        that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break)
        is written with a leading `'`. A number that a scenario drives beyond what a double holds is an empty field too.

        Beside them lie `datapackage.json`, a [Frictionless Data Package](https://specs.frictionlessdata.io/data-package/) with every
        column's type, unit and description, and `manifest.json`: the tool's version, the scenario's name and SHA-256 after all layers
        are merged, every file read with its own SHA-256, seed, trials, sampling, options, the machine, when the run began, how long it
        took and how many trials a second that was (a trial: one strategy in one region through the whole horizon). Two runs of the same
        scenario and seed write the same bytes, but for `manifest.json`.

        `report.html` is the same for people: the answer as a matrix, every region in words and charts, the firm, the inputs, how it
        was made and what every term means, in one file that needs no network (not with `--no-html`). Its charts are drawn by
        [Vega-Lite](https://vega.github.io/vega-lite/), which is put into the program as it is built; built without Node, the page has
        tables only. With `--charts` every chart is also written as a Vega-Lite file, `charts/*.vl.json`, for other tools.

        The files appear together or not at all: they are written to a hidden folder beside the output folder and renamed into place. An
        earlier run in the output folder is replaced whole, with whatever was put beside its files; a folder without a run of ours
        is left alone, and refused.

        Rows stand in the order of the scenario file: region, then strategy, then quarter or driver.
        """;

    private const string Definitions = """
        ## Definitions

        - **value**: Present value of a strategy in one trial, USD of the start date: discounted cash after tax, plus the
          worth of the business at the horizon, less the spillover on the rest of the firm.
        - **incremental value**: Value less the value of `wait` in the same trial. `wait` has a value too: its grey sales.
        - **mean**: Over all trials.
        - **sd**: Standard deviation with n − 1 below the line; empty at one trial.
        - **se**: Standard error of the mean: sd / √trials; empty at one trial.
        - **p05 … p95**: Quantiles by linear interpolation between order statistics: with n sorted values counted from 0,
          quantile p lies at place p·(n − 1) (Hyndman and Fan's type 7, NumPy's default).
        - **95% interval**: Mean ± 1.959964 se.
        - **best**: The strategy of highest value in a trial; of equals, the first in file order.
        - **regret**: The best strategy's value less this one's, in the same trial.
        - **loss**: An incremental value below 0.
        - **cvar05**: Mean of the ⌈0.05 · trials⌉ lowest incremental values, the count taken in whole numbers.
        - **recommended strategy, runner-up**: The strategies of highest and second highest mean value.
        - **margin**: The recommended strategy's value less the runner-up's, in the same trial; its standard error is that of
          these differences.
        - **verdict**: `clear`: the 95% interval of the margin excludes 0 and the recommended strategy is the best in at least
          half of the trials. `close`: the interval excludes 0. `toss-up`: it does not. With `wait` alone: `clear`, and no
          margin.
        - **peak funding**: The deepest point of cumulative cash below 0, undiscounted, as a positive number; 0 where cash
          never goes below.
        - **payback quarter**: The first quarter in which cumulative cash is back at 0 or above after it had been below; 0
          where it never goes below; never where it stays below.
        - **final share**: Share of all smartphones sold in the region in the last quarter.
        - **quarter number**: 0 is the quarter in which the scenario starts.

        Medians of payback count never as later than any quarter; the median is empty where it is never, or, with an even number of
        trials, where either of the two middle values is.
        """;

    private const string DriversIntroduction = """
        ## Drivers of value

        Each is discounted and a mean over all trials; costs are negative; together they are `value_mean`. In `summary.csv`,
        `terminal_mean` is the driver `terminal` and `spillover_mean` is the driver `spillover` with its sign turned.
        """;

    private const string AnalysisIntroduction = """
        # The files of other verbs

        The verbs that analyse write the tables below in the same way, with `datapackage.json` and a `manifest.json` that has the
        command line and every scenario. [methods.md](methods.md) says how the numbers come about.
        """;

    /// <summary>Markdown, with <c>\n</c> at the end of every line.</summary>
    internal static string Text()
    {
        var text = new StringBuilder();
        AppendLine(text, Introduction);
        foreach (var table in RunTables.All)
        {
            AppendTable(text, table);
        }

        AppendLine(text, "");
        AppendLine(text, Definitions);
        AppendLine(text, "");
        AppendDrivers(text);
        AppendLine(text, "");
        AppendLine(text, AnalysisIntroduction);
        foreach (var table in AnalysisTables.All)
        {
            AppendTable(text, table);
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, Table table)
    {
        AppendLine(text, $"\n## {table.FileName}: {table.Title.ToLowerInvariant()}\n\n{table.Description}\n");
        AppendLine(text, "| column | type | unit | meaning |\n|---|---|---|---|");
        foreach (var column in table.Schema)
        {
            var type = column.Type.ToString().ToLowerInvariant();
            AppendLine(text, $"| `{column.Name}` | {type} | {column.Unit} | {column.Description} |");
        }
    }

    private static void AppendDrivers(StringBuilder text)
    {
        AppendLine(text, DriversIntroduction);
        AppendLine(text, "\n| driver | meaning |\n|---|---|");
        foreach (var driver in Enum.GetValues<Driver>())
        {
            AppendLine(text, $"| `{DriverWord.Of(driver)}` | {DriverMeaning.Of(driver)} |");
        }
    }

    /// <summary>A source file that was checked out with other line ends must not change the page.</summary>
    private static void AppendLine(StringBuilder text, string line) =>
        text.Append(line.ReplaceLineEndings("\n")).Append('\n');
}
