using System.Runtime.Intrinsics.X86;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.EndToEnd;

/// <summary>The program for 256-bit vectors, a file beside the one that is called. Where it is broken, one sees who asks for it.</summary>
public sealed class NarrowProgramTests : IDisposable
{
    private const string FileName = "Simulation.Narrow.dll";

    private readonly Desk _desk = new();
    private readonly string _folder;

    public NarrowProgramTests()
    {
        _folder = Directory.CreateDirectory(_desk.PathOf("program")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    private string Narrow => Path.Combine(_folder, FileName);

    public void Dispose() => _desk.Dispose();

    [HostFact]
    public async Task Without_512_bit_vectors_it_is_handed_over_to_and_an_error_says_if_it_is_broken()
    {
        File.WriteAllText(Narrow, "no program");

        var run = await Validate("DOTNET_EnableAVX512");

        var expected = Avx2.IsSupported ? 1 : 0;
        run.ExitCode.Should().Be(expected, "it is for processors with 256-bit vectors: {0}", run);
        run.ErrorLines.Should().HaveCount(expected);
        run.Error.Contains($"{Narrow} is no program", StringComparison.Ordinal).Should().Be(Avx2.IsSupported);
    }

    [HostFact]
    public async Task With_512_bit_vectors_or_without_256_bit_vectors_nobody_asks_for_it()
    {
        File.WriteAllText(Narrow, "no program");

        string[] never = Avx512F.IsSupported ? ["DOTNET_EnableAVX2", ""] : ["DOTNET_EnableAVX2"];
        foreach (var switchedOff in never)
        {
            var run = await Validate(switchedOff);
            run.ExitCode.Should().Be(0, "{0}: {1}", switchedOff, run);
        }
    }

    [HostFact]
    public async Task Where_it_is_missing_the_program_runs_all_the_same()
    {
        File.Delete(Narrow);

        var run = await Validate("DOTNET_EnableAVX512");

        run.ExitCode.Should().Be(0, run.ToString());
    }

    [HostFact]
    public async Task Its_exit_codes_are_those_of_the_program()
    {
        var environment = Off("DOTNET_EnableAVX512");
        using var process = ToolProcess.StartIn(_folder, environment, "validate", _desk.PathOf("missing.json"));

        var run = await process.End();

        var expected = await ToolProcess.Run("validate", _desk.PathOf("missing.json"));
        run.Should().Be(expected);
        run.ExitCode.Should().NotBe(0);
    }

    private async Task<ToolRun> Validate(string switchedOff)
    {
        using var process = ToolProcess.StartIn(_folder, Off(switchedOff), "validate", _desk.PathOf(Desk.Base));
        return await process.End();
    }

    private static Dictionary<string, string> Off(string name) =>
        name.Length == 0 ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [name] = "0" };
}
