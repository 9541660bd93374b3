using System.Globalization;
using System.Text;
using CsvHelper;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Simulation.Reporting.Tables;
using Simulation.Tests.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Csv;

public sealed class CsvTableWriterTests
{
    private static readonly Table<double> Numbers = new(
        "numbers",
        "Numbers",
        "Numbers.",
        [Column<double>.Integer("one", "", "", _ => 1), Column<double>.Number("number", "", "", number => number)]
    );

    private static readonly Table<string?> Texts = new(
        "texts",
        "Texts",
        "Texts.",
        [Column<string?>.Text("first", "", text => text), Column<string?>.Text("second", "", text => text)]
    );

    [Fact]
    public void A_file_is_a_header_and_lines_that_end_with_line_feed_and_has_no_byte_order_mark()
    {
        CsvOf.Rows(Texts, ["a", null, "ü"]).Should().Be("first,second\na,a\n,\nü,ü\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("a=1", "a=1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    public void A_text_that_a_spreadsheet_would_run_is_marked_as_text(string text, string field)
    {
        CsvOf.Rows(Texts, [text]).Should().Be($"first,second\n{field},{field}\n");
    }

    [Theory]
    [InlineData(-4.5e6, "-4500000")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1.5e20, "1.5E+20")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    [InlineData(double.NegativeInfinity, "")]
    public void A_number_is_the_shortest_text_that_reads_back_the_same(double number, string field)
    {
        CsvOf.Rows(Numbers, [number]).Should().Be($"one,number\n1,{field}\n");
    }

    [Fact]
    public void Any_double_reads_back_bit_for_bit() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<double>().Filter(double.IsFinite),
                number =>
                    double.Parse(Read(CsvOf.Rows(Numbers, [number]))[1], CultureInfo.InvariantCulture).Equals(number)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_reads_back_but_for_the_mark() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
                    return Read(CsvOf.Rows(Texts, [text.Get])).All(field => field == valid || field == $"'{valid}");
                }
            )
            .QuickCheckThrowOnFailure();

    private static string[] Read(string csv)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(csv));
        reader.Read().Should().BeTrue();
        return reader.Current.ToArray();
    }
}
