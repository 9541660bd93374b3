using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>A room uses rooms below it, never beside or above. What a file uses is read off its usings and qualified names.</summary>
public sealed partial class LayerTests
{
    private static readonly Dictionary<string, string[]> RoomsBelow = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Sampling"] = ["Numerics"],
        ["Model"] = ["Numerics"],
        ["Engine"] = ["Model", "Sampling", "Numerics"],
        ["Analysis"] = ["Engine", "Model", "Sampling", "Numerics"],
        ["Scenarios"] = ["Engine", "Model", "Sampling", "Numerics"],
        ["Reporting"] = ["Analysis", "Engine", "Model", "Sampling", "Numerics"],
        ["Commands"] = ["Scenarios", "Reporting", "Analysis", "Engine", "Model", "Sampling", "Numerics"],
    };

    [Fact]
    public void Every_folder_of_the_product_is_a_room() =>
        SourceFile
            .Product.Where(file => file.Folders.Count > 0)
            .Select(file => file.Folders[0])
            .Distinct()
            .Should()
            .BeEquivalentTo(RoomsBelow.Keys);

    [Fact]
    public void A_room_uses_only_rooms_below_it()
    {
        var offenders = SourceFile
            .Product.Where(file => file.Folders.Count > 0)
            .SelectMany(file =>
                RoomsUsed(file)
                    .Where(room => room != file.Folders[0] && !RoomsBelow[file.Folders[0]].Contains(room))
                    .Select(room => $"{file.Path}: uses {room}")
            );

        Ratchet.Check("a room uses only rooms below it", offenders);
    }

    [Fact]
    public void Usings_are_seen() =>
        SourceFile.Product.SelectMany(RoomsUsed).Distinct().Should().BeEquivalentTo(RoomsBelow.Keys);

    [Fact]
    public void No_file_hides_its_dependencies_in_a_global_using()
    {
        var offenders = SourceFile.All.Where(file => GlobalUsing().IsMatch(file.Code)).Select(file => file.Path);

        Ratchet.Check("usings are declared by the file that needs them", offenders);
    }

    [Fact]
    public void Only_the_engine_has_threads()
    {
        var offenders = SourceFile
            .Product.Where(file => file.Folders is not ["Engine", ..] && Threads().IsMatch(file.Code))
            .Select(file => file.Path);

        Ratchet.Check("only the engine has threads", offenders);
    }

    [Fact]
    public void Model_sampling_numerics_engine_and_analysis_touch_no_file_and_no_screen()
    {
        string[] pure = ["Model", "Sampling", "Numerics", "Engine", "Analysis"];
        var offenders = SourceFile
            .Product.Where(file => file.Folders.Count > 0 && pure.Contains(file.Folders[0]))
            .Where(file => FilesAndScreens().IsMatch(file.Code))
            .Select(file => file.Path);

        Ratchet.Check("files and screens are the edges' business", offenders);
    }

    private static IEnumerable<string> RoomsUsed(SourceFile file) =>
        Using()
            .Matches(file.Code)
            .Concat(QualifiedName().Matches(file.Code))
            .Select(match => match.Groups["room"].Value)
            .Where(RoomsBelow.ContainsKey)
            .Distinct();

    [GeneratedRegex(
        @"^using\s+(static\s+|\w+\s*=\s*)?Simulation\.(?<room>\w+)",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex Using();

    /// <summary>A room's name that does not follow a dot or a word, then a dot and a name: <c>Numerics.Quantiles</c>.</summary>
    [GeneratedRegex(
        @"(?<![.\w]|namespace Simulation\.)(Simulation\.)?(?<room>[A-Z]\w*)\.[A-Z]",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"^global\s+using", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(
        @"\b(Parallel\.|new Thread\b|ThreadPool\b|new ThreadLocal\b)",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex Threads();

    [GeneratedRegex(
        @"\b(File|Directory|Path|Console|AnsiConsole|FileStream|StreamWriter|StreamReader)\b[.(]",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex FilesAndScreens();
}
