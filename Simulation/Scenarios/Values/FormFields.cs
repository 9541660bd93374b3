namespace Simulation.Scenarios.Values;

/// <summary>The numbers of one distribution by the names that a file gives them.</summary>
internal sealed class FormFields
{
    /// <summary>The name of what has none: the body of <c>constant</c> and of <c>empirical</c> itself.</summary>
    internal const string Body = "";

    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<double>> _lists = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, double> Numbers => _numbers;

    internal IReadOnlyDictionary<string, IReadOnlyList<double>> Lists => _lists;

    internal double this[string name] => _numbers[name];

    internal double Or(string name, double absent) => _numbers.GetValueOrDefault(name, absent);

    internal IReadOnlyList<double> List(string name) => _lists[name];

    internal FormFields With(string name, double number)
    {
        _numbers.Add(name, number);
        return this;
    }

    internal FormFields With(string name, IReadOnlyList<double> list)
    {
        _lists.Add(name, list);
        return this;
    }
}
