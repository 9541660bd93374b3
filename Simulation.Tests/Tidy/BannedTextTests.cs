using System.Text.RegularExpressions;
using FluentAssertions;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>What must not be written. (Words are put together here, so that this file does not find itself.)</summary>
public sealed partial class BannedTextTests
{
    private static readonly string[] TextFiles =
    [
        ".cs",
        ".md",
        ".json",
        ".csproj",
        ".props",
        ".sln",
        ".txt",
        ".yml",
        ".csv",
    ];

    private static readonly string[] Ours =
    [
        "Simulation",
        "Simulation.Tests",
        "Simulation.Benchmarks",
        "scenarios",
        "docs",
    ];

    [Theory]
    [InlineData("#prag", "ma")]
    [InlineData("Suppress", "Message")]
    [InlineData("#nullable ", "disable")]
    public void No_warning_is_silenced_in_code(string first, string second) =>
        Ratchet.Check("warnings are heeded", FilesWith(first + second));

    [Theory]
    [InlineData("TO", "DO")]
    [InlineData("FIX", "ME")]
    [InlineData("NotImplemented", "Exception")]
    public void Nothing_is_left_for_later(string first, string second) =>
        Ratchet.Check("what is there is whole", FilesWith(first + second));

    /// <summary>Math.Exp and its kin differ from machine to machine in the last bits; ReproducibleMath does not.</summary>
    private const string DrawsOnly = "Places a mark on a page; no number that is told depends on its bits.";

    [Fact]
    public void No_function_is_used_that_differs_from_machine_to_machine() =>
        Ratchet.Check(
            "ReproducibleMath has exp, ln and the normal quantile",
            SourceFile.Product.Where(file => Transcendental().IsMatch(file.Code)).Select(file => file.Path),
            new Exemption(
                "Simulation/Scenarios/Values/DistributionForms.cs",
                "Asks whether a square is finite; no result depends on its bits."
            ),
            new Exemption("Simulation/Reporting/Html/Charts/ChartTable.cs", DrawsOnly),
            new Exemption("Simulation/Reporting/Html/MatrixShades.cs", DrawsOnly)
        );

    [Theory]
    [InlineData("/wo", "rk/")]
    [InlineData("/tmp/", "bash")]
    [InlineData("/ro", "ot/")]
    [InlineData("../sha", "red")]
    public void No_text_names_a_path_of_some_machine(string first, string second)
    {
        var path = first + second;
        var files = Ours.Select(folder => Path.Combine(Checkout.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Checkout.Root))
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Where(file =>
                TextFiles.Contains(Path.GetExtension(file)) && !file.Split('/').Any(part => part is "bin" or "obj")
            )
            .ToList();

        files.Should().HaveCountGreaterThan(200);
        Ratchet.Check(
            "a checkout works anywhere",
            files.Where(file =>
                File.ReadAllText(Path.Combine(Checkout.Root, file)).Contains(path, StringComparison.Ordinal)
            )
        );
    }

    private static IEnumerable<string> FilesWith(string text) =>
        SourceFile.All.Where(file => file.Text.Contains(text, StringComparison.Ordinal)).Select(file => file.Path);

    [GeneratedRegex(
        @"(?<![\w.])(Math|MathF|double|Double|Vector\d+|Vector|TensorPrimitives)\."
            + @"(Exp|Exp2|Exp10|ExpM1|Log|Log2|Log10|LogP1|Pow|Sin|Cos|SinCos|Tan|Sinh|Cosh|Tanh|Asin|Acos|Atan|Atan2"
            + @"|Cbrt|RootN|Hypot)\w*\(",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex Transcendental();
}
