using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>A rule that sees nothing would always hold.</summary>
public sealed class MemberScannerTests
{
    private const string Sample = """"
        namespace Any;

        /// <summary>A class } with traps.</summary>
        internal sealed class Outer(int a, Func<int, string> b)
        {
            private static readonly string[] Table = ["(", "{", $"{string.Join(", ", "}")}"];
            private const char Brace = '{';

            internal int Auto { get; set; } = 3;

            internal int Computed =>
                a
                + 1;

            [InlineData(new[] { 1, 2 })]
            [InlineData(3)]
            internal (int A, int B) Tuple(int x, (int, int) y, Dictionary<string, int> z = default, int w = 1)
            {
                var text = """
                    }
                    """;
                return (x, w); // }
            }

            public static bool operator ==(Outer left, Outer right) => true;

            private enum Kind
            {
                One,
            }

            private record Inner(int A, int B, int C, int D, int E, int F);
        }
        """";

    [Fact]
    public void Members_are_found_with_their_lines_and_parameters() =>
        MemberScanner
            .Scan(CodeText.Of(Sample))
            .Should()
            .BeEquivalentTo([
                new Member("Outer", 0, 2),
                new Member("Outer.Computed", 3, 0),
                new Member("Outer.Tuple", 7, 4),
                new Member("Outer.operator", 1, 2),
            ]);

    [Fact]
    public void Comments_and_literals_are_blanked_in_place()
    {
        var code = CodeText.Of("a = \"b\\\"c\"; // d\nvar e = @\"f\"\"g\" + $\"{h(\"i\")}j{{k\" + 'l' /* m */ ;");

        code.Should()
            .HaveLength("a = \"b\\\"c\"; // d\nvar e = @\"f\"\"g\" + $\"{h(\"i\")}j{{k\" + 'l' /* m */ ;".Length);
        code.Split().Where(word => word.Length > 0).Should().Equal("a", "=", ";", "var", "e", "=", "+", "+", ";");
    }

    [Fact]
    public void Both_sides_of_a_directive_are_code_and_its_lines_are_not() =>
        CodeText.Of("#if A\nb;\n#else\nc;\n#endif\n").Should().Be("     \nb;\n     \nc;\n      \n");

    [Fact]
    public void A_number_sign_inside_a_line_is_no_directive() =>
        CodeText.Of("a = $\"{b:#,##0}\"; c;").Should().EndWith("; c;");

    [Fact]
    public void The_sources_are_there_and_full_of_methods()
    {
        SourceFile.Product.Should().HaveCountGreaterThan(100);
        SourceFile.Product.Sum(file => MemberScanner.Scan(file.Code).Count()).Should().BeGreaterThan(500);
    }
}
