using Simulation.Model.Strategies;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>What the stages of a strategy must fulfil together.</summary>
internal sealed class StrategyRules(ProblemList problems, Leaves leaves)
{
    internal void Check(JsonMember strategy, JsonPath path)
    {
        if ((strategy.Value as JsonObject)?[StrategyShape.Stages] is not JsonArray list)
        {
            return;
        }

        var place = path.Key(StrategyShape.Stages);
        if (string.Equals(strategy.Name, Strategy.WaitName, StringComparison.Ordinal) && list.Items.Count > 0)
        {
            problems.Error(
                list.Position,
                place,
                $"'{Strategy.WaitName}' is what all else is measured against: it has no stages"
            );
        }

        var opened = new HashSet<string>(StringComparer.Ordinal);
        long earliest = 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is JsonObject stage)
            {
                CheckTiming(stage, place.Item(i));
                CheckOpenedOnce(stage, opened, place.Item(i));
                earliest = CheckOrder(stage, earliest, place.Item(i));
            }
        }
    }

    private void CheckTiming(JsonObject stage, JsonPath path)
    {
        var at = stage.Find(StrategyShape.At);
        if (at is null && stage[StrategyShape.From] is null)
        {
            problems.Error(
                stage.Position,
                path,
                "a stage opens 'at' a quarter or 'from' a quarter on: neither is given"
            );
        }

        foreach (var name in new[] { StrategyShape.From, StrategyShape.Until, StrategyShape.When })
        {
            if (at is not null && stage.Find(name) is { } other)
            {
                problems.Error(
                    other.NamePosition,
                    path.Key(name),
                    $"'{name}' beside '{StrategyShape.At}', which fixes the quarter: use 'from'"
                );
            }
        }

        var from = leaves.FindInteger(stage[StrategyShape.From]);
        if (leaves.FindInteger(stage[StrategyShape.Until]) is { } until && until < from)
        {
            problems.Error(
                stage[StrategyShape.Until]!.Position,
                path.Key(StrategyShape.Until),
                $"until {until} is before from {from}"
            );
        }
    }

    private void CheckOpenedOnce(JsonObject stage, HashSet<string> opened, JsonPath path)
    {
        var channel = stage[StrategyShape.Channel];
        if (leaves.Find<string>(channel) is { } name && !opened.Add(name))
        {
            problems.Error(
                channel!.Position,
                path.Key(StrategyShape.Channel),
                $"'{name}' is opened twice: a channel may be opened once"
            );
        }
    }

    /// <summary>The quarter before which no later stage may begin.</summary>
    private long CheckOrder(JsonObject stage, long earliest, JsonPath path)
    {
        var key = stage[StrategyShape.At] is null ? StrategyShape.From : StrategyShape.At;
        if (leaves.FindInteger(stage[key]) is not { } begins)
        {
            return earliest;
        }

        if (begins < earliest)
        {
            var message = $"quarter {begins} is before quarter {earliest} of the stage above: stages open in order";
            problems.Error(stage[key]!.Position, path.Key(key), message);
        }

        return Math.Max(begins, earliest);
    }
}
