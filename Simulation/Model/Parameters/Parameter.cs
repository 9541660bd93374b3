namespace Simulation.Model.Parameters;

/// <summary>Whose leaf of the scenario a parameter is.</summary>
internal enum ParameterScope
{
    Firm,
    Region,
    Carrier,
}

/// <summary>
/// One leaf of the model, declared once: the reader, the schema, the draws, the reports and the documentation all read it here.
/// </summary>
/// <param name="Scope">Whose leaf it is.</param>
/// <param name="Index">Its place among the parameters of its scope, from 0.</param>
/// <param name="Row">Its place among the numbers of a region: the firm's come first; a carrier's count from the carrier's first.</param>
/// <param name="Path">Its path in the scenario file below its scope: <c>market.unitsPerYear</c>.</param>
/// <param name="Unit">The unit in words.</param>
/// <param name="Range">What a number may be; draws outside are clamped and counted.</param>
/// <param name="Description">One sentence for editors and documentation.</param>
internal sealed record Parameter(
    ParameterScope Scope,
    int Index,
    int Row,
    string Path,
    string Unit,
    ParameterRange Range,
    string Description
)
{
    /// <summary>The input's name when it is this region's (or <c>firm</c>'s): <c>US.market.growth</c>.</summary>
    internal string InputName(string owner) => $"{owner}.{Path}";
}
