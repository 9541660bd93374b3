namespace Simulation.Scenarios.Text;

/// <summary>Why a text, or one place in it, is not JSON as this program takes it.</summary>
internal sealed record TextFault(Position Position, JsonPath Path, string Message);

/// <summary>What a text says: its tree, unless it is not JSON at all, and its faults.</summary>
internal sealed record JsonTree(JsonNode? Root, IReadOnlyList<TextFault> Faults);
