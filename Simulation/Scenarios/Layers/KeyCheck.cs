using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>
/// Finds keys that nothing reads. Each file is checked before it is merged, for a misspelt key that is null would vanish
/// in the merge without a word.
/// </summary>
internal sealed class KeyCheck(ProblemList problems)
{
    /// <summary>As many known names as a message can list and still be read.</summary>
    private const int ListedMax = 12;

    internal void Check(JsonNode node, Shape shape, JsonPath path)
    {
        switch (node, shape)
        {
            case (JsonObject found, ObjectShape known):
                CheckObject(found, known, path);
                break;
            case (JsonObject found, MapShape map):
                foreach (var member in found.Members)
                {
                    Check(member.Value, map.Item, path.Key(member.Name));
                }

                break;
            case (JsonArray found, ListShape list) when list.Item is ObjectShape:
                for (var i = 0; i < found.Items.Count; i++)
                {
                    Check(found.Items[i], list.Item, path.Item(i));
                }

                break;
        }
    }

    /// <summary>What is wrong with a key that is not among the known ones.</summary>
    internal static string Unknown(string name, ObjectShape shape)
    {
        var nearest = NearestName.Hint(name, shape.KeyNames);
        var listed = nearest.Length == 0 && shape.Keys.Count <= ListedMax;
        return $"unknown key {Shown.Name(name)}{nearest}{(listed ? $"; expected {Shown.Alternatives([.. shape.KeyNames])}" : "")}";
    }

    private void CheckObject(JsonObject found, ObjectShape known, JsonPath path)
    {
        foreach (var member in found.Members.TakeWhile(_ => !problems.IsFull))
        {
            if (known.Find(member.Name) is { } key)
            {
                Check(member.Value, key.Shape, path.Key(member.Name));
            }
            else
            {
                problems.Error(member.NamePosition, path.Key(member.Name), Unknown(member.Name, known));
            }
        }
    }
}
