using System.Globalization;
using CsvHelper;

namespace Simulation.Reporting.Csv;

/// <summary>How every CSV file of a run is written.</summary>
internal static class CsvFormat
{
    internal const char Separator = ',';
    internal const string LineEnd = "\n";

    /// <summary>Formulas are our own business (<see cref="CsvText"/>): CsvHelper's guard knows no full-width signs.</summary>
    internal static CsvWriterOptions Options { get; } =
        new()
        {
            NewLine = LineEnd,
            Quoting = CsvQuoting.WhenNeededOrWhitespace,
            Injection = CsvInjection.None,
            TrueValue = "true",
            FalseValue = "false",
            FormatProvider = CultureInfo.InvariantCulture,
            WriteByteOrderMark = false,
        };
}
