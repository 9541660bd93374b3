using System.Text.Json;
using FluentAssertions;

namespace Simulation.Tests.EndToEnd;

/// <summary>The same bytes on processors of every vector width: the runtime is told to leave some of it unused.</summary>
public sealed class VectorWidthTests : IDisposable
{
    private static readonly string[] Tables =
    [
        "summary.csv",
        "recommendations.csv",
        "drivers.csv",
        "timeline.csv",
        "inputs.csv",
        "deciding-inputs.csv",
        "trials.csv",
    ];

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>The variable was called EnableAVX512F before .NET 10.</summary>
    [HostFact]
    public async Task Without_512_bit_vectors_every_table_is_the_same() =>
        await Compare(vectorBitsAtMost: 256, "DOTNET_EnableAVX512", "DOTNET_EnableAVX512F");

    [HostFact]
    public async Task Without_256_bit_vectors_every_table_is_the_same() =>
        await Compare(vectorBitsAtMost: 128, "DOTNET_EnableAVX2");

    [HostFact]
    public async Task Without_any_vectors_every_table_is_the_same() =>
        await Compare(vectorBitsAtMost: 64, "DOTNET_EnableHWIntrinsic");

    [HostFact]
    public async Task Fully_compiled_from_the_start_every_table_is_the_same() =>
        await Compare(vectorBitsAtMost: 512, "DOTNET_TieredCompilation");

    private async Task Compare(int vectorBitsAtMost, params string[] switchedOff)
    {
        var all = await Results("all");
        var some = await Results("some", switchedOff);

        var expected = Math.Min(VectorBits("all"), vectorBitsAtMost);
        VectorBits("some").Should().Be(expected, "else something else was tested");
        foreach (var table in Tables)
        {
            some[table].Should().Be(all[table], table);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> Results(string folder, params string[] switchedOff)
    {
        var run = await ToolProcess.Run(
            switchedOff.ToDictionary(name => name, _ => "0", StringComparer.Ordinal),
            "run",
            Checkout.Scenario("global-2017.json"),
            "--regions",
            "US,IN",
            "--trials",
            "531",
            "--trial-file",
            "--out",
            _desk.PathOf(folder)
        );
        run.ExitCode.Should().Be(0, run.ToString());
        return Tables.ToDictionary(
            table => table,
            table => File.ReadAllText(_desk.PathOf($"{folder}/{table}")),
            StringComparer.Ordinal
        );
    }

    private int VectorBits(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(_desk.PathOf($"{folder}/manifest.json")));
        return manifest.RootElement.GetProperty("machine").GetProperty("vectorBits").GetInt32();
    }
}
