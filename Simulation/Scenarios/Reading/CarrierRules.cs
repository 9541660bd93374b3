using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>What a list of carriers must fulfil as a whole.</summary>
internal sealed class CarrierRules(ProblemList problems, Leaves leaves)
{
    internal void Check(JsonNode? node, JsonPath path)
    {
        if (node is not JsonArray list)
        {
            return;
        }

        CheckNames(list.Items, path);
        var shares = list.Items.Sum(item => leaves.FindNumber((item as JsonObject)?[CarrierShape.Share]) ?? 0);
        if (shares > 1 + CarrierShape.ShareSumTolerance)
        {
            problems.Error(
                list.Position,
                path,
                FormattableString.Invariant($"the carriers' shares sum to {shares}: they may sum to 1 at most")
            );
        }
    }

    private void CheckNames(IReadOnlyList<JsonNode> carriers, JsonPath path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < carriers.Count; i++)
        {
            var name = (carriers[i] as JsonObject)?[CarrierShape.Name];
            if (name is JsonString text && !seen.Add(text.Value))
            {
                problems.Error(
                    name.Position,
                    path.Item(i).Key(CarrierShape.Name),
                    $"the carrier {Shown.Name(text.Value)} is there twice: names are unique in a region"
                );
            }
        }
    }
}
