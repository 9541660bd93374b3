namespace Simulation.Reporting.Csv;

/// <summary>What a text field needs, beside RFC 4180's quotes, to be safe in a spreadsheet.</summary>
internal static class CsvText
{
    /// <summary>
    /// What a spreadsheet, asked to open a file, takes for the beginning of a formula: the four signs, their full-width
    /// forms, which some locales read alike, and the white space that hides one (OWASP, "CSV Injection").
    /// </summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Makes a spreadsheet show what follows as text.</summary>
    private const char TextMark = '\'';

    /// <summary>The text, with a leading <c>'</c> where a spreadsheet would run it.</summary>
    internal static string WithoutFormula(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? TextMark + text : text;
}
