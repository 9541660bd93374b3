using System.CommandLine;
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

    internal static Option<long?> Seed()
    {
        var option = new Option<long?>("--seed")
        {
            Description = "Key of every random number, instead of the scenario's.",
            HelpName = "S",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() < 0)
            {
                result.AddError($"--seed {result.Tokens[0].Value}: expected a whole number from 0 to {long.MaxValue}.");
            }
        });
        return option;
    }

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

    private static Option<int?> WholeNumber(string name, string helpName, string description, int least, int most)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is { } value && (value < least || value > most))
            {
                result.AddError($"{name} {value}: expected a whole number from {least} to {most}.");
            }
        });
        return option;
    }
}
