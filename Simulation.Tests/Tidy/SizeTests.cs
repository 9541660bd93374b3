using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>What a reader can take in at once.</summary>
public sealed class SizeTests
{
    private const int FileLinesMax = 300;
    private const int MethodLinesMax = 50;
    private const int LineCharactersMax = 140;
    private const int ParametersMax = 5;

    private const string PublishedTable = "The coefficients of a published table, one a line.";
    private const string Address = "A counter and a key, word by word, as Random123 has them.";

    [Fact]
    public void A_file_has_at_most_300_lines() =>
        Ratchet.Check(
            $"a file has at most {FileLinesMax} lines",
            SourceFile
                .All.Where(file => file.Lines.Count > FileLinesMax)
                .Select(file => $"{file.Path}: {file.Lines.Count} lines")
        );

    [Fact]
    public void A_method_has_at_most_50_lines() =>
        Ratchet.Check(
            $"a method has at most {MethodLinesMax} lines",
            Members()
                .Where(one => one.Member.Lines > MethodLinesMax)
                .Select(one => $"{one.Place}: {one.Member.Lines} lines"),
            new Exemption("Simulation/Numerics/InverseNormal.cs InverseNormal.MiddleRest", PublishedTable),
            new Exemption(
                "Simulation/Numerics/NormalDistributionFunction.cs NormalDistributionFunction.ScaledMillsRatio",
                PublishedTable
            ),
            new Exemption(
                "Simulation.Tests/Reporting/Package/ManifestTests.cs ManifestTests.A_manifest_says_what_was_run_how_and_where",
                "The expected document, word for word."
            )
        );

    [Fact]
    public void A_line_has_at_most_140_characters() =>
        Ratchet.Check(
            $"a line has at most {LineCharactersMax} characters",
            SourceFile.All.SelectMany(file =>
                file.Lines.Select((line, i) => (line.Length, Number: i + 1))
                    .Where(line => line.Length > LineCharactersMax)
                    .Select(line => $"{file.Path}: {line.Length} characters in line {line.Number}")
            )
        );

    [Fact]
    public void A_method_takes_at_most_5_parameters_or_a_record() =>
        Ratchet.Check(
            $"a method takes at most {ParametersMax} parameters",
            Members()
                .Where(one => one.Member.Parameters > ParametersMax)
                .Select(one => $"{one.Place}: {one.Member.Parameters} parameters"),
            new Exemption("Simulation/Numerics/Philox4x32.cs Philox4x32.Block", Address)
        );

    private static IEnumerable<(string Place, Member Member)> Members() =>
        SourceFile.All.SelectMany(file =>
            MemberScanner.Scan(file.Code).Select(member => ($"{file.Path} {member.Name}", member))
        );
}
