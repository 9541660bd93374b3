using System.Globalization;
using Simulation.Analysis.Discovery;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>
/// What <c>--where</c> says of a future: <c>direct&gt;carrier</c>, <c>direct is best</c>, <c>value&lt;0</c> (of the recommended
/// strategy) or <c>direct.final_share&gt;=0.05</c>.
/// </summary>
/// <param name="strategies">Names of the strategies that run, in file order.</param>
internal sealed class WhereArgument(IReadOnlyList<string> strategies)
{
    private const string BestMark = " is best";

    /// <summary>In the order in which they are tried: one that begins like another comes first.</summary>
    private static readonly (string Sign, Relation Relation)[] Signs =
    [
        (">=", Relation.AtLeast),
        ("<=", Relation.AtMost),
        (">", Relation.Above),
        ("<", Relation.Below),
    ];

    /// <summary>As the columns of <c>trials.csv</c> are called.</summary>
    private static readonly (string Name, Quantity Quantity)[] Quantities =
    [
        ("value", Quantity.Value),
        ("incremental", Quantity.Incremental),
        ("peak_funding", Quantity.PeakFunding),
        ("payback_quarter", Quantity.PaybackQuarter),
        ("final_share", Quantity.FinalShare),
        ("exit_quarter", Quantity.ExitQuarter),
    ];

    private static readonly (string Suffix, double Factor)[] Multiples = [("K", 1e3), ("M", 1e6), ("B", 1e9)];

    /// <summary>A part of the text, where it begins in it.</summary>
    private readonly record struct Part(string Text, int Start)
    {
        internal static Part Of(string text, int start, int end)
        {
            var part = text[start..end];
            return new Part(part.Trim(), start + (part.Length - part.TrimStart().Length));
        }
    }

    /// <exception cref="WhereException">The text says no such thing; the message tells where and what would.</exception>
    internal FutureCondition Parse(string text)
    {
        if (text.TrimEnd().EndsWith(BestMark, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.TrimEnd().Length - BestMark.Length;
            return new FutureCondition.Best(Strategy(text, Part.Of(text, 0, end)));
        }

        for (var i = 0; i < text.Length; i++)
        {
            foreach (var (sign, relation) in Signs)
            {
                if (string.CompareOrdinal(text, i, sign, 0, sign.Length) == 0)
                {
                    return Parse(text, Part.Of(text, 0, i), relation, Part.Of(text, i + sign.Length, text.Length));
                }
            }
        }

        throw new WhereException(
            text,
            text.TrimEnd().Length,
            $"expected >, <, >=, <= or 'is best', as in --where \"{Example}\"; keep the quotes, for a shell takes > for a file"
        );
    }

    private string Example => $"{strategies[^1]}>{strategies[0]}";

    private FutureCondition Parse(string text, Part left, Relation relation, Part right)
    {
        if (QuantityOf(text, left) is { } of)
        {
            return new FutureCondition.Beyond(of.Strategy, of.Quantity, relation, Number(text, right));
        }

        var (one, other) = (Strategy(text, left), Strategy(text, right));
        return one == other
            ? throw new WhereException(text, right.Start, $"'{right.Text}' stands on both sides")
            : new FutureCondition.Against(one, relation, other);
    }

    /// <summary>None where the part names a strategy, or nothing with a dot.</summary>
    private (int? Strategy, Quantity Quantity)? QuantityOf(string text, Part part)
    {
        if (strategies.Contains(part.Text, StringComparer.Ordinal))
        {
            return null;
        }

        if (Find(part.Text) is { } plain)
        {
            return (null, plain);
        }

        var dot = part.Text.LastIndexOf('.');
        if (dot < 0)
        {
            return null;
        }

        var owner = Strategy(text, new Part(part.Text[..dot].TrimEnd(), part.Start));
        var name = new Part(part.Text[(dot + 1)..].TrimStart(), part.Start + dot + 1);
        return Find(name.Text) is { } quantity
            ? (owner, quantity)
            : throw Unknown(text, name, "quantity", [.. Quantities.Select(known => known.Name)]);
    }

    private static Quantity? Find(string name)
    {
        foreach (var (known, quantity) in Quantities)
        {
            if (known == name)
            {
                return quantity;
            }
        }

        return null;
    }

    private int Strategy(string text, Part part)
    {
        var index = strategies.ToList().IndexOf(part.Text);
        return index >= 0 ? index : throw Unknown(text, part, "strategy", strategies);
    }

    private WhereException Unknown(string text, Part part, string noun, IReadOnlyList<string> known)
    {
        var all = noun == "strategy" ? [.. known, .. Quantities.Select(quantity => quantity.Name)] : known;
        var list = $"expected one of {string.Join(", ", known)}";
        return part.Text.Length == 0
            ? new WhereException(text, part.Start, $"a {noun} is missing: {list}")
            : new WhereException(
                text,
                part.Start,
                $"there is no {noun} '{part.Text}'{NearestName.Hint(part.Text, all).TrimEnd('?')}: {list}"
            );
    }

    private static double Number(string text, Part part)
    {
        var (digits, factor) = (part.Text, 1.0);
        foreach (var (suffix, multiple) in Multiples)
        {
            if (digits.EndsWith(suffix, StringComparison.Ordinal))
            {
                (digits, factor) = (digits[..^suffix.Length], multiple);
                break;
            }
        }

        return
            double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number * factor)
            ? number * factor
            : throw new WhereException(text, part.Start, "expected a number, as in 0, 0.05, -2.5e6 or -2.5M");
    }
}
