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

    /// <summary>
    /// Where it is, if this machine is one for it. In that program itself <see cref="Avx512F"/> is one of its own, which is always
    /// supported, so that it hands over to none.
    /// </summary>
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
        MethodInfo main;
        try
        {
            main = AssemblyLoadContext.Default.LoadFromAssemblyPath(file).EntryPoint!;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            Console.Error.WriteLine($"error: {file} is no program: {exception.Message} Build or install it again.");
            return ExitCode.Failed;
        }

        return (int)main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [args], culture: null)!;
    }
}
