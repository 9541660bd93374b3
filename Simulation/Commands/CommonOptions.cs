using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Simulation.Engine;

namespace Simulation.Commands;

/// <summary>Arguments and options that several verbs take, each with its check.</summary>
internal static class CommonOptions
{
    internal static Argument<string> File() => new("FILE") { Description = "The scenario, a JSON file." };

    internal static Option<string[]> Set() =>
        new("--set")
        {
            Description =
                "Overrides one key, as in --set regions.US.market.carrierShare=0.6; * stands for every region. Repeatable.",
            HelpName = "PATH=JSON",
            DefaultValueFactory = _ => [],
        };

    internal static Option<int?> Trials() =>
        WholeNumber(
            "--trials",
            "N",
            "Trials of every strategy in every region, instead of the scenario's.",
            1,
            Limits.TrialsMax
        );

    internal static Option<int?> Threads() =>
        WholeNumber(
            "--threads",
            "T",
            "Threads to use; no result depends on it. Default: one a processor.",
            1,
            Limits.ThreadsMax
        );

    internal static Option<long?> Seed() =>
        WholeNumber("--seed", "S", "Key of every random number, instead of the scenario's.", 0, long.MaxValue);

    internal static Option<double?> Indifference() =>
        Amount(
            "--indifference",
            "USD",
            "With --until-decided: a margin of this size or less makes no difference. Default: 0.",
            usd => usd >= 0,
            "an amount in USD, 0 or more"
        );

    /// <summary>A finite number.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="helpName">What it stands for in the help.</param>
    /// <param name="description">For the help.</param>
    /// <param name="isAllowed">Which numbers may be.</param>
    /// <param name="expected">The same in words.</param>
    internal static Option<double?> Amount(
        string name,
        string helpName,
        string description,
        Func<double, bool> isAllowed,
        string expected
    ) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
                    && double.IsFinite(amount)
                    && isAllowed(amount)
                )
                {
                    return amount;
                }

                result.AddError($"{name} {text}: expected {expected}.");
                return null;
            },
        };

    internal static Option<bool> NoHtml() => new("--no-html") { Description = "Writes no report.html." };

    internal static Option<string[]?> Regions() =>
        Names("--regions", "US,IN", "Runs these regions only; they get the very numbers that they get among all.");

    internal static Option<string[]?> Strategies() =>
        Names(
            "--strategies",
            "direct,carrier",
            "Runs these strategies only, and wait, which the others are measured against."
        );

    /// <summary>Names separated by commas.</summary>
    internal static Option<string[]?> Names(string name, string helpName, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result =>
                [
                    .. result.Tokens.SelectMany(token =>
                        token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ),
                ],
        };

    /// <summary>The names given; none where the option was not.</summary>
    internal static string[]? NamesIn(ParseResult parsed, Option<string[]?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    /// <summary>A whole number between two others, both included.</summary>
    internal static Option<T?> WholeNumber<T>(string name, string helpName, string description, T least, T most)
        where T : struct, IBinaryInteger<T> =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    && value >= least
                    && value <= most
                )
                {
                    return value;
                }

                result.AddError($"{name} {text}: expected a whole number from {least} to {most}.");
                return null;
            },
        };
}
