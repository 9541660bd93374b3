namespace Simulation.Commands;

/// <summary>Every verb of the command line.</summary>
internal static class Verbs
{
    /// <summary>
    /// The verb that a command line begins with, or all where it begins with none: who names one needs no other, and to make all
    /// of them takes 15 ms.
    /// </summary>
    internal static IReadOnlyList<IVerb> For(IReadOnlyList<string> arguments, Terminal terminal, TimeProvider clock)
    {
        var verbs = new Dictionary<string, Func<IVerb>>(StringComparer.Ordinal)
        {
            ["run"] = () => new RunCommand(terminal, clock),
            ["validate"] = () => new ValidateCommand(terminal),
            ["watch"] = () => new WatchCommand(terminal, clock),
            ["compare"] = () => new CompareCommand(terminal, clock),
            ["sweep"] = () => new SweepCommand(terminal, clock),
            ["threshold"] = () => new ThresholdCommand(terminal, clock),
            ["discover"] = () => new DiscoverCommand(terminal, clock),
            ["voi"] = () => new VoiCommand(terminal, clock),
            ["sensitivity"] = () => new SensitivityCommand(terminal, clock),
            ["new"] = () => new NewCommand(terminal),
            ["schema"] = () => new SchemaCommand(terminal),
        };
        return arguments.Count > 0 && verbs.TryGetValue(arguments[0], out var named)
            ? [named()]
            : [.. verbs.Values.Select(make => make())];
    }
}
