using System.Diagnostics;

namespace Simulation.Tests.EndToEnd;

/// <summary>The built tool in a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    internal bool HasExited => _process.HasExited;

    internal int Id => _process.Id;

    /// <summary>The program that runs assemblies: the one that runs this test.</summary>
    private static string Host => Environment.ProcessPath is { } path && IsDotnet(path) ? path : "dotnet";

    internal static ToolProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartIn(AppContext.BaseDirectory, environment, arguments);

    /// <summary>The tool as it lies in a folder.</summary>
    internal static ToolProcess StartIn(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var assembly = Path.Combine(folder, "Simulation.dll");
        var start = new ProcessStartInfo(Host, [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }

    internal static async Task<ToolRun> Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await process.End();
    }

    internal static Task<ToolRun> Run(params string[] arguments) =>
        Run(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    internal async Task<ToolRun> End()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new ToolRun(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static bool IsDotnet(string path) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), "dotnet", StringComparison.Ordinal);
}
