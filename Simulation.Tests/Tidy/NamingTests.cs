using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Simulation.Engine;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>The tree is the glossary.</summary>
public sealed partial class NamingTests
{
    [Fact]
    public void Namespace_is_folder()
    {
        var offenders = SourceFile
            .All.Where(file =>
                Namespace().Match(file.Code) is { Success: true } match && match.Groups["name"].Value != Expected(file)
            )
            .Select(file => $"{file.Path}: {Namespace().Match(file.Code).Groups["name"].Value}");

        Ratchet.Check(
            "a file's namespace is its folder",
            offenders,
            [
                .. SourceFile
                    .Product.Where(file => file.Folders is ["Numerics", "Narrow"])
                    .Select(file => new Exemption(file.Path, "Takes the place of something outside its folder.")),
            ]
        );
    }

    [Fact]
    public void Every_file_but_a_program_has_a_namespace()
    {
        var offenders = SourceFile
            .All.Where(file => file.Noun != "Program" && !Namespace().IsMatch(file.Code))
            .Select(file => file.Path);

        Ratchet.Check("namespaces are file-scoped", offenders);
    }

    [Fact]
    public void A_file_declares_what_it_is_called()
    {
        var offenders = SourceFile
            .Product.Where(file => file.Noun != "Program")
            .Where(file =>
                !TypeNames().Matches(file.Code).Select(match => match.Groups["name"].Value).Contains(file.Noun)
            )
            .Select(file => file.Path);

        Ratchet.Check(
            "a file is one noun",
            offenders,
            new Exemption(
                "Simulation/Engine/Results/RunResult.cs",
                "Holds RunRecord, how a run was made; rename it with the next change."
            ),
            new Exemption(
                "Simulation/Numerics/Narrow/Vector512OfT.cs",
                "Vector512 is the class without a type parameter."
            )
        );
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var offenders = SourceFile.Product.Where(file => Empty().IsMatch(file.Path)).Select(file => file.Path);

        Ratchet.Check(
            "a name says what is in the file",
            offenders,
            new Exemption(
                "Simulation/Commands/CommonOptions.cs",
                "Options that several verbs have in common; the layout names it so."
            )
        );
    }

    [Fact]
    public void The_product_shows_nothing_to_other_assemblies_but_pages_which_the_compiler_makes_public() =>
        typeof(Study)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace is not ("Simulation.Reporting.Html" or "Simulation.Reporting.Html.Pages"))
            .Should()
            .BeEmpty("it is a program, not a library");

    [Fact]
    public void A_tests_name_says_a_fact()
    {
        var offenders = typeof(NamingTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Where(method => !Sentence().IsMatch(method.Name))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Ratchet.Check("a test's name is a sentence", offenders);
    }

    private static string Expected(SourceFile file) => string.Join('.', [file.Project, .. file.Folders]);

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"\b(?:class|struct|interface|record|enum)\s+(?<name>[A-Z]\w*)",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"(Util|Helper|Common|Manager|Base\.cs|Misc)", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^[A-Z0-9]\w*(_\w+){2,}$", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex Sentence();
}
