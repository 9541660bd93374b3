using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Simulation.Reporting.Package;

/// <summary>What a run's speed depends on; its results do not.</summary>
/// <param name="OperatingSystem">Name and version.</param>
/// <param name="Architecture">Of the process: <c>x64</c>, <c>arm64</c>.</param>
/// <param name="Processors">Logical processors that the process may use.</param>
/// <param name="VectorBits">The widest vectors that the processor runs at full speed.</param>
/// <param name="Runtime">Name and version.</param>
internal sealed record Machine(
    string OperatingSystem,
    string Architecture,
    int Processors,
    int VectorBits,
    string Runtime
)
{
    internal static Machine This { get; } =
        new(
            RuntimeInformation.OSDescription,
            RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
            Environment.ProcessorCount,
            WidestVectorBits(),
            RuntimeInformation.FrameworkDescription
        );

    // By its whole name: the program for narrower vectors has a Vector512 of its own.
    private static int WidestVectorBits() =>
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 64;
}
