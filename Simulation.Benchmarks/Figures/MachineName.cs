using System.Globalization;
using System.Text;
using Simulation.Reporting.Package;

namespace Simulation.Benchmarks.Figures;

/// <summary>What a machine is called where its figures are kept.</summary>
internal static class MachineName
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>The processor's own name; its architecture where the system does not tell.</summary>
    internal static string Processor { get; } =
        Field("model name") is { } name
            ? $"{name} (family {Field("cpu family")}, model {Field("model")})"
            : Machine.This.Architecture;

    /// <summary>A file name: processor, and how many of them the process may use.</summary>
    internal static string FileName { get; } = $"{Slug(Processor)}-{Machine.This.Processors}-processors";

    /// <summary>One sentence.</summary>
    internal static string Description { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor}, {Machine.This.Processors} processors, {Machine.This.VectorBits}-bit vectors, "
                + $"{Machine.This.OperatingSystem}, {Machine.This.Runtime}"
        );

    private static string? Field(string name) =>
        File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile)
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .FirstOrDefault(field => field.Length == 2 && field[0] == name)
                ?[1]
            : null;

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
