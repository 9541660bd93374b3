using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Why one strategy is worth more than another: the difference in each part of value, as a bar to either side.</summary>
internal sealed class DriverView
{
    /// <summary>Letters to one side of the middle.</summary>
    private const int BarWidth = 24;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal DriverView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    internal void Show(StrategyResult best, StrategyResult second)
    {
        ShowTitle(best, second);
        var differences = Enum.GetValues<Driver>()
            .Select(driver => (Driver: driver, Usd: best.Drivers[(int)driver] - second.Drivers[(int)driver]))
            .Where(difference => difference.Usd != 0)
            .ToList();
        var largest = differences.Select(difference => Math.Abs(difference.Usd)).DefaultIfEmpty(0).Max();
        var table = new TextTable([
            new TextColumn("Driver"),
            new TextColumn("Difference", AlignRight: true),
            new TextColumn(""),
        ]);
        foreach (var (driver, usd) in differences)
        {
            table.Add(DriverWord.Of(driver), ShortNumber.Money(usd), Bar(usd / largest));
        }

        table.Add("value", ShortNumber.Money(best.Value.Mean - second.Value.Mean), "");
        table.Write(_console);
    }

    private void ShowTitle(StrategyResult best, StrategyResult second)
    {
        const string Format = "Why  rather than , part by part:";
        var width = Math.Max(1, (_console.Profile.Width - Format.Length) / 2);
        var bestName = ScreenText.Fit(best.Strategy.Name, width, _glyphs);
        var secondName = ScreenText.Fit(second.Strategy.Name, width, _glyphs);
        _console.WriteLine($"Why {bestName} rather than {secondName}, part by part:");
    }

    /// <summary>To the right of the middle what speaks for the best, to the left what speaks against it.</summary>
    private string Bar(double part)
    {
        var length = Math.Max(1, (int)Math.Round(Math.Abs(part) * BarWidth, MidpointRounding.AwayFromZero));
        var bar = new string(_glyphs.Bar, length);
        return part < 0 ? bar.PadLeft(BarWidth) + _glyphs.Median : new string(' ', BarWidth) + _glyphs.Median + bar;
    }
}
