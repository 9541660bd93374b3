using System.Globalization;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Which study to buy first and what to pay for it at the most; then everything by rank.</summary>
internal sealed class VoiView
{
    private const int InputsShown = 12;
    private const int GroupsShown = 8;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal VoiView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">At least one region.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(VoiReport report, string directory, IReadOnlyList<string> files)
    {
        var regions = ScreenText.Count(report.Regions.Count, "region", "regions");
        WriteFit(report.Name);
        WriteFit(
            $"{regions}, {ScreenText.Count(report.Trials, "trial", "trials")}: what it is worth to know more before deciding"
        );
        _console.WriteLine();
        foreach (var sentence in VoiAnswer.Of(report))
        {
            WriteWrapped(sentence);
        }

        _console.WriteLine();
        ShowRanked(report, VoiKind.Input, InputsShown, "Input");
        ShowRanked(report, VoiKind.Group, GroupsShown, "Group");
        if (report.Regions.Count > 1)
        {
            ShowRegions(report);
        }

        WriteWrapped(
            "Most to pay: what a study that settles it may cost; nothing where its worth is "
                + $"{VoiWord.NotTold}. {_glyphs.PlusMinus}: half of its 95% interval. Knowing two things is not worth the sum of both."
        );
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowRanked(VoiReport report, VoiKind kind, int shown, string heading)
    {
        var ranked = report.Firm.Where(one => one.Kind == kind).OrderBy(one => one.Rank).ToList();
        var worth = ranked.Where(one => one.IsToldFromZero).ToList();
        if (ranked.Count == 0 || ranked.Exists(one => one.IsBeyondNumbers))
        {
            return;
        }

        var table = new TextTable([
            new TextColumn("", AlignRight: true),
            new TextColumn(heading, MayShrink: true),
            new TextColumn(kind == VoiKind.Input ? "Grade" : "Inputs", AlignRight: true),
            new TextColumn("Regions", AlignRight: true),
            new TextColumn("Most to pay", AlignRight: true),
            new TextColumn(_glyphs.PlusMinus, AlignRight: true),
        ]);
        foreach (var one in worth.Take(shown))
        {
            table.Add(
                Whole(one.Rank ?? 0),
                one.Name,
                kind == VoiKind.Input ? one.Grade?.ToString() ?? "-" : Whole(one.Inputs),
                Whole(one.Regions),
                ShortNumber.Money(one.MostToPay),
                ShortNumber.Money(HalfWidth(one))
            );
        }

        if (worth.Count > 0)
        {
            table.Write(_console);
        }

        ShowRest(ranked.Count - worth.Count, Math.Max(0, worth.Count - shown), heading.ToLowerInvariant());
        _console.WriteLine();
    }

    private void ShowRest(int untold, int more, string noun)
    {
        if (more > 0)
        {
            WriteFit($"and {ScreenText.Count(more, noun, $"{noun}s")} of less worth.");
        }

        if (untold > 0)
        {
            WriteFit($"{ScreenText.Count(untold, noun, $"{noun}s")} {VoiWord.NotTold}.");
        }
    }

    private void ShowRegions(VoiReport report)
    {
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn("Choice now", MayShrink: true),
            new TextColumn("Everything", AlignRight: true),
            new TextColumn(_glyphs.PlusMinus, AlignRight: true),
            new TextColumn("First study", MayShrink: true),
            new TextColumn("Most to pay", AlignRight: true),
        ]);
        foreach (var region in report.Regions)
        {
            var first = region.Estimates.FirstOrDefault(one =>
                one is { Kind: VoiKind.Input, Rank: 1, IsToldFromZero: true }
            );
            table.Add(
                region.Region,
                region.Recommended,
                MoneyText(region.Everything.Value),
                MoneyText(HalfWidth(region.Everything)),
                first?.Name ?? "none",
                ShortNumber.Money(first?.MostToPay ?? 0)
            );
        }

        table.Write(_console);
        _console.WriteLine();
    }

    private static double HalfWidth(VoiEstimate estimate) =>
        Analysis.Comparison.PairedDifference.IntervalStandardErrors * estimate.Raw.StandardError;

    private static string MoneyText(double usd) => double.IsFinite(usd) ? ShortNumber.Money(usd) : "?";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteWrapped(string sentence)
    {
        var line = "";
        foreach (var word in ScreenText.Clean(sentence).Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > _console.Profile.Width)
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
