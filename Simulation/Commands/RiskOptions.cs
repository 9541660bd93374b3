using System.CommandLine;
using System.CommandLine.Parsing;
using Simulation.Analysis.Risk;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>The options that say how a recommendation weighs risk.</summary>
internal sealed class RiskOptions
{
    private const string Mean = "mean";
    private const string Cvar = "cvar";
    private const string Exponential = "exponential";
    private static readonly string[] Words = [Mean, Cvar, Exponential];

    private readonly Option<string> _risk = new("--risk")
    {
        Description =
            "How the recommendation weighs risk: by the mean; by the mean less what the worst 5% of trials lose (cvar); by the "
            + "certainty equivalent under exponential utility. Default: mean.",
        HelpName = string.Join('|', Words),
        DefaultValueFactory = _ => Mean,
    };
    private readonly Option<double?> _weight = CommonOptions.Amount(
        "--risk-weight",
        "W",
        $"With --risk cvar: how much the loss of the worst 5% weighs. Default: {RiskAttitude.UsualWeight}.",
        weight => weight >= 0,
        "a number, 0 or more"
    );
    private readonly Option<double?> _tolerance = CommonOptions.Amount(
        "--risk-tolerance",
        "USD",
        "With --risk exponential: the firm's risk tolerance. Of a bet to win it or lose half of it, at even chances, the firm is "
            + "about indifferent whether to take it.",
        usd => usd > 0,
        "an amount in USD above 0"
    );

    internal void AddTo(Command command)
    {
        _risk.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Words.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                var word = result.Tokens[0].Value;
                result.AddError($"--risk {word}: expected {string.Join(", ", Words)}{NearestName.Hint(word, Words)}");
            }
        });
        command.Add(_risk);
        command.Add(_weight);
        command.Add(_tolerance);
        command.Validators.Add(result =>
        {
            var risk = WordIn(result);
            if (!Words.Contains(risk, StringComparer.Ordinal))
            {
                return;
            }

            if (result.GetResult(_weight) is not null && risk != Cvar)
            {
                result.AddError("--risk-weight goes with --risk cvar.");
            }

            if (result.GetResult(_tolerance) is not null && risk != Exponential)
            {
                result.AddError("--risk-tolerance goes with --risk exponential.");
            }

            if (result.GetResult(_tolerance) is null && risk == Exponential)
            {
                result.AddError("--risk exponential needs --risk-tolerance USD.");
            }
        });
    }

    /// <summary>Whether no other attitude is asked for.</summary>
    internal bool IsByMean(CommandResult result) => WordIn(result) == Mean;

    /// <summary>What the command line asks for.</summary>
    internal RiskAttitude Attitude(ParseResult parsed) =>
        parsed.GetValue(_risk) switch
        {
            Cvar => RiskAttitude.Cvar(parsed.GetValue(_weight) ?? RiskAttitude.UsualWeight),
            Exponential => RiskAttitude.Exponential(parsed.GetValue(_tolerance)!.Value),
            _ => RiskAttitude.Mean,
        };

    private string WordIn(CommandResult result) =>
        result.GetResult(_risk)?.Tokens is [var token, ..] ? token.Value : Mean;
}
