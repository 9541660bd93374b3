using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;

namespace Simulation.Engine.Inputs;

/// <summary>One parameter of a study: where it stands and what is said of it.</summary>
/// <param name="Name">In full: <c>US.market.growth</c>, <c>firm.spillover</c>, <c>US.carriers.Verizon.signRate</c>.</param>
/// <param name="Parameter">Its declaration.</param>
/// <param name="Region">Index of its region; none: the firm's.</param>
/// <param name="Carrier">Index of its carrier in the region; none: not a carrier's.</param>
/// <param name="Value">What the study says of it.</param>
internal sealed record StudyInput(string Name, Parameter Parameter, int? Region, int? Carrier, ParameterValue Value);

/// <summary>Every parameter of a study under its full name, and the study with one of them held fixed.</summary>
internal sealed class StudyInputs
{
    private readonly Study _study;
    private readonly Dictionary<string, StudyInput> _inputs = new(StringComparer.Ordinal);

    internal StudyInputs(Study study)
    {
        _study = study;
        Add(InputSpace.FirmOwner, ParameterCatalog.Firm, study.Firm.Values, region: null, carrier: null);
        for (var r = 0; r < study.Regions.Count; r++)
        {
            var region = study.Regions[r];
            Add(region.Id, ParameterCatalog.Region, region.Values, r, carrier: null);
            for (var k = 0; k < region.Carriers.Count; k++)
            {
                var owner = InputSpace.CarrierOwner(region.Id, region.Carriers[k].Name);
                Add(owner, ParameterCatalog.Carrier, region.Carriers[k].Values, r, k);
            }
        }
    }

    /// <summary>The firm's first, then region by region.</summary>
    internal IReadOnlyCollection<string> Names => _inputs.Keys;

    internal StudyInput? Find(string name) => _inputs.GetValueOrDefault(name);

    /// <summary>
    /// The study with one input known exactly. Every other draw has an address of its own and stays as it is; correlations
    /// with the fixed input are dropped, so what was tied to it is drawn from its own uniforms alone.
    /// </summary>
    internal Study Fix(StudyInput input, double value)
    {
        var fixedValue = input.Value with { Distribution = new ConstantDistribution(value) };
        var correlations = _study.Correlations.Where(pair => pair.First != input.Name && pair.Second != input.Name);
        var study = _study with { Correlations = [.. correlations] };
        if (input.Region is not { } r)
        {
            return study with { Firm = study.Firm with { Values = With(study.Firm.Values, input, fixedValue) } };
        }

        var region = study.Regions[r];
        return study with { Regions = Replace(study.Regions, r, Fixed(region, input, fixedValue)) };
    }

    private static RegionPlan Fixed(RegionPlan region, StudyInput input, ParameterValue value)
    {
        if (input.Carrier is not { } k)
        {
            return region with { Values = With(region.Values, input, value) };
        }

        var carrier = region.Carriers[k];
        return region with
        {
            Carriers = Replace(region.Carriers, k, carrier with { Values = With(carrier.Values, input, value) }),
        };
    }

    private static IReadOnlyList<ParameterValue> With(
        IReadOnlyList<ParameterValue> values,
        StudyInput input,
        ParameterValue value
    ) => Replace(values, input.Parameter.Index, value);

    private static T[] Replace<T>(IReadOnlyList<T> items, int index, T item)
    {
        T[] copy = [.. items];
        copy[index] = item;
        return copy;
    }

    private void Add(
        string owner,
        IReadOnlyList<Parameter> parameters,
        IReadOnlyList<ParameterValue> values,
        int? region,
        int? carrier
    )
    {
        foreach (var parameter in parameters)
        {
            var name = parameter.InputName(owner);
            _inputs.TryAdd(name, new StudyInput(name, parameter, region, carrier, values[parameter.Index]));
        }
    }
}
