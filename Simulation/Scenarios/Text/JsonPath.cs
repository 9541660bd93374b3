using System.Globalization;

namespace Simulation.Scenarios.Text;

/// <summary>
/// The way from the top of a scenario to a node: names joined by dots, places in a list in brackets from 0, as in
/// <c>regions.US.market.growth</c> and <c>strategies.direct.stages[0].at</c>. Names are written as they are, dots and
/// spaces included, which is also how <c>--set</c> takes them.
/// </summary>
internal readonly record struct JsonPath(string Text)
{
    internal static readonly JsonPath Root = new("");

    internal JsonPath Key(string name) => new(Text.Length == 0 ? name : $"{Text}.{name}");

    internal JsonPath Item(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"));

    public override string ToString() => Text;
}
