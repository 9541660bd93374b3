using FluentAssertions;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ScreenTextLinesTests
{
    private static readonly Glyphs Marks = Glyphs.Of(new TestScreen().Console);

    [Theory]
    [InlineData("one two three", 20, "one two three")]
    [InlineData("one two three", 8, "one two|  three")]
    [InlineData("  one two three", 8, "  one|  two|  three")]
    [InlineData("extraordinary two", 8, "extraor…|  two")]
    [InlineData("", 8, "")]
    public void Lines_break_between_words_and_a_word_too_long_is_cut(string text, int width, string lines) =>
        ScreenText.Lines(text, width, indent: 2, Marks).Should().Equal(lines.Split('|'));
}
