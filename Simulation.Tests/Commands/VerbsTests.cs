using FluentAssertions;
using Simulation.Commands;
using Xunit;

namespace Simulation.Tests.Commands;

public sealed class VerbsTests
{
    private static readonly Terminal Terminal = new(TextWriter.Null, TextWriter.Null);

    [Fact]
    public void A_verb_that_is_named_first_is_made_alone()
    {
        foreach (var name in NamesFor([]))
        {
            NamesFor([name, "--help"]).Should().Equal(name);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("rum")]
    public void Where_no_verb_is_named_all_are_there(string first)
    {
        NamesFor([first, "run"]).Should().HaveCountGreaterThan(1).And.Equal(NamesFor([]));
    }

    private static IReadOnlyList<string> NamesFor(string[] arguments) =>
        [.. Verbs.For(arguments, Terminal, TimeProvider.System).Select(verb => verb.Command.Name)];
}
