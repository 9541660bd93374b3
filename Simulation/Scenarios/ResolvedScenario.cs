using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulation.Engine;
using Simulation.Scenarios.Writing;

namespace Simulation.Scenarios;

/// <summary>
/// A study written out in full: what a scenario came to after every overlay, archetype, default and <c>--set</c>. The same
/// study gives the same bytes, whichever files and arguments it was put together from; read again they give the study,
/// but for the archetypes' names, which say where numbers came from and change none.
/// </summary>
internal sealed class ResolvedScenario
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly byte[] _utf8;

    private ResolvedScenario(byte[] utf8)
    {
        _utf8 = utf8;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8));
    }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Of the bytes, in lower-case hexadecimal.</summary>
    internal string Sha256 { get; }

    internal static ResolvedScenario Of(Study study)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            new StudyWriter(json).Write(study);
        }

        stream.WriteByte((byte)'\n');
        return new ResolvedScenario(stream.ToArray());
    }
}
