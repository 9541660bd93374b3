using System.Reflection;
using System.Runtime.Intrinsics.X86;
using System.Runtime.Loader;

namespace Simulation.Commands;

/// <summary>
/// The same program over vectors of 256 bits, a file beside this one. It gives the same bytes on every machine; on one that has no
/// vectors of 512 it takes half the time or less.
/// </summary>
internal static class NarrowProgram
{
    private const string FileName = "Simulation.Narrow.dll";

    /// <summary>Where it is, if this machine is one for it. That program makes instructions on 512 bits itself, so it goes on.</summary>
    internal static string? ToHandOverTo()
    {
        if (Avx512F.IsSupported || !Avx2.IsSupported || !Fma.IsSupported)
        {
            return null;
        }

        var file = Path.Combine(AppContext.BaseDirectory, FileName);
        return File.Exists(file) ? file : null;
    }

    /// <returns>The exit code.</returns>
    internal static int Run(string file, string[] args)
    {
        var main = AssemblyLoadContext.Default.LoadFromAssemblyPath(file).EntryPoint!;
        return (int)main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [args], culture: null)!;
    }
}
