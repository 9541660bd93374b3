using Simulation.Analysis.Sensitivity;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>What decides between two strategies of a region: how much is luck, and which inputs matter.</summary>
internal sealed class SensitivityView
{
    private const int RowsMax = 12;
    private const int BarWidth = 8;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal SensitivityView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">What was found.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(SensitivityReport report, string directory, IReadOnlyList<string> files)
    {
        WriteFit(report.Name);
        var mean = ShortNumber.Money(report.Result.Quantity, _glyphs.PlusMinus);
        WriteFit($"{report.Region.Id}: {report.Contrast.Name}, mean {mean}");
        WriteFit(
            $"{ScreenText.Count(report.Size.Trials, "trial", "trials")}; "
                + $"a design of {ScreenText.Count(report.Size.Points, "base point", "base points")}"
        );
        _console.WriteLine();
        foreach (var sentence in SensitivityStory.Of(report, _glyphs.PlusMinus))
        {
            WriteWrapped(sentence);
        }

        if (report.Result.Variance > 0)
        {
            _console.WriteLine();
            ShowFactors(report);
            _console.WriteLine();
            ShowMeaning(report);
        }

        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowFactors(SensitivityReport report)
    {
        var table = new TextTable([
            new TextColumn("Input", MayShrink: true),
            new TextColumn("Total", AlignRight: true),
            new TextColumn(_glyphs.PlusMinus, AlignRight: true),
            new TextColumn(""),
            new TextColumn("Alone", AlignRight: true),
            new TextColumn("Swing", AlignRight: true),
            new TextColumn("Grade"),
        ]);
        var ranked = report
            .Result.ByTotal.Where(findings => findings.Of(Measure.Total) is { IsToldFromZero: true })
            .ToList();
        foreach (var findings in ranked.Take(RowsMax))
        {
            AddRow(table, report, findings);
        }

        foreach (var findings in report.Result.Findings.Where(findings => findings.Factor.Kind == FactorKind.Group))
        {
            AddRow(table, report, findings);
        }

        AddRow(table, report, report.Result.Findings[^1]);
        table.Write(_console);
        ShowRest(report, ranked.Count);
    }

    private void AddRow(TextTable table, SensitivityReport report, FactorFindings findings)
    {
        if (findings.Of(Measure.Total) is not { } total || findings.Alone is not { } alone)
        {
            return;
        }

        var factor = findings.Factor;
        table.Add(
            factor.Kind switch
            {
                FactorKind.Shocks => "luck",
                FactorKind.Group => $"group {WithoutRegion(report, factor.Name)}",
                _ => WithoutRegion(report, SensitivityStory.ShortName(factor)),
            },
            SensitivityStory.Share(total),
            ShortNumber.Percent(total.HalfWidth),
            new string(_glyphs.Bar, (int)Math.Round(BarWidth * Math.Clamp(total.Value, 0, 1))),
            SensitivityStory.Share(alone),
            findings.Bar is { } bar ? ShortNumber.SignedMoney(bar.Swing.Mean) : "",
            report.GradeOf(factor)?.ToString() ?? ""
        );
    }

    /// <summary>Every name of the region's begins alike, and the screen is narrow.</summary>
    private static string WithoutRegion(SensitivityReport report, string name) =>
        name.StartsWith($"{report.Region.Id}.", StringComparison.Ordinal)
            ? name[(report.Region.Id.Length + 1)..]
            : name;

    private void ShowRest(SensitivityReport report, int told)
    {
        var all = report.Result.ByTotal;
        var without = all.Count(findings => findings.Of(Measure.Total) is { Value: 0, StandardError: 0 });
        if (told > RowsMax)
        {
            _console.WriteLine(
                $"{ScreenText.Count(told - RowsMax, "more input matters", "more inputs matter")} less than these."
            );
        }

        if (all.Count - told - without > 0)
        {
            WriteWrapped(
                $"{ScreenText.Count(all.Count - told - without, "input has a share", "inputs have shares")} that cannot be told from zero."
            );
        }

        if (without > 0)
        {
            WriteWrapped($"{ScreenText.Count(without, "input changes", "inputs change")} nothing here.");
        }
    }

    private void ShowMeaning(SensitivityReport report)
    {
        WriteWrapped(
            "Total: share of the variance that involves the input; the shares overlap. Alone: without what it does together "
                + "with others. Swing: change of the mean from the input's 10% to its 90% point."
        );
        if (SensitivityStory.OfTies(report) is { } ties)
        {
            WriteWrapped(ties);
        }
    }

    private void WriteWrapped(string text)
    {
        var line = "";
        foreach (var word in ScreenText.Clean(text).Split(' '))
        {
            if (line.Length > 0 && line.GetCellWidth() + 1 + word.GetCellWidth() > _console.Profile.Width)
            {
                _console.WriteLine(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        WriteFit(line);
    }

    private void WriteFit(string line) => _console.WriteLine(ScreenText.Fit(line, _console.Profile.Width, _glyphs));
}
