using Simulation.Analysis.Discovery;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Boxes as rules in words, the inputs they speak of, and the path that led to the first.</summary>
internal sealed class DiscoveryView
{
    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal DiscoveryView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">Of one search.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(DiscoveryReport report, string directory, IReadOnlyList<string> files)
    {
        _console.WriteLine(ScreenText.Fit(report.Name, _console.Profile.Width, _glyphs));
        Say($"{report.Region.Name}: in which futures is it so that {BoxWords.Condition(report)}?");
        _console.WriteLine();
        for (var number = 1; number <= report.Result.Boxes.Count; number++)
        {
            ShowBox(report, number);
        }

        if (report.Result.End is not (SearchEnd.Never or SearchEnd.Always or SearchEnd.TooFew))
        {
            Say($"Over all, {BoxWords.BaseRate(report)}.");
        }

        if (BoxWords.End(report) is { } end)
        {
            Say(end);
        }

        ShowInputs(report);
        ShowPath(report);
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowBox(DiscoveryReport report, int number)
    {
        var box = report.Result.Boxes[number - 1];
        var outside = number == 1 ? "" : "outside the above, ";
        Say(
            $"{(number == 1 ? "" : $"{number}. ")}{outside}{BoxWords.Condition(report)} in "
                + $"{BoxWords.Estimate(box.HeldOut.Density, box.HeldOut.DensityInterval)} of the futures in which"
        );
        foreach (var restriction in box.Restrictions)
        {
            Say($"  {BoxWords.Restriction(report, restriction)}", indent: 4);
        }

        Say(
            $"That box holds {BoxWords.Estimate(box.HeldOut.Coverage, box.HeldOut.CoverageInterval)} of such futures, and "
                + $"{ShortNumber.Percent(box.HeldOut.Support)} of all futures."
        );
        _console.WriteLine();
    }

    private void ShowInputs(DiscoveryReport report)
    {
        var inputs = report.Result.Boxes.SelectMany(box => box.Box.Restricted).Distinct().Order().ToList();
        if (inputs.Count == 0)
        {
            return;
        }

        _console.WriteLine();
        Say(
            "In brackets: 95% intervals. All shares are from the half of the trials that no box was fitted to or chosen by."
        );
        _console.WriteLine();
        foreach (var input in inputs)
        {
            Say($"{report.Inputs[input].Name}: {report.Inputs[input].Parameter.Description}", indent: 2);
        }
    }

    private void ShowPath(DiscoveryReport report)
    {
        if (report.Result.Paths is [var first, ..])
        {
            _console.WriteLine();
            new PathPlot(_console).Show(first);
        }
    }

    /// <summary>A sentence, broken between words where the screen ends.</summary>
    private void Say(string sentence, int indent = 0)
    {
        foreach (var line in ScreenText.Lines(sentence, _console.Profile.Width, indent, _glyphs))
        {
            _console.WriteLine(line);
        }
    }
}
