using System.CommandLine;

namespace Simulation.Commands;

/// <summary>One verb of the command line: options in, exit code out.</summary>
internal interface IVerb
{
    Command Command { get; }
}
