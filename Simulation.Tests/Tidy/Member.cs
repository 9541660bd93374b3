namespace Simulation.Tests.Tidy;

/// <summary>A method, constructor, property or type as the text shows it.</summary>
/// <param name="Name"><c>Type.Method</c>, or the type's name for its own parameter list.</param>
/// <param name="Lines">From its first line to its last; 0 where only parameters are meant.</param>
/// <param name="Parameters">How many it takes.</param>
internal sealed record Member(string Name, int Lines, int Parameters);
