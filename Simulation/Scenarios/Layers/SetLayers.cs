using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>Lays each <c>--set</c> over the merged files, in the order of the command line.</summary>
internal sealed class SetLayers(ProblemList problems)
{
    /// <param name="root">The merged files.</param>
    /// <param name="sets">Each <c>PATH=JSON</c>.</param>
    /// <param name="firstOrder">The place of the first among the texts of this load.</param>
    internal JsonObject Apply(JsonObject root, IReadOnlyList<string> sets, int firstOrder)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            if (SetArgument.Parse(sets[i], firstOrder + i, problems) is { } argument)
            {
                root = Apply(root, argument);
            }
        }

        return root;
    }

    private JsonObject Apply(JsonObject root, SetArgument argument)
    {
        var path = new SetPath(argument, new RegionLayers(root));
        if (path.ToPatch(root, problems) is not { } patch)
        {
            return root;
        }

        new KeyCheck(problems).Check(argument.Value, path.Target!, new JsonPath(argument.Path));
        return (JsonObject)MergePatch.Apply(root, patch, ScenarioShape.Root);
    }
}
