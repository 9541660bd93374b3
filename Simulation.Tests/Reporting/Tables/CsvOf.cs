using System.Text;
using Simulation.Reporting.Csv;
using Simulation.Reporting.Tables;

namespace Simulation.Tests.Reporting.Tables;

/// <summary>A table as the text of its file.</summary>
internal static class CsvOf
{
    internal static string Rows<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvTableWriter<TRow>(stream, table))
        {
            csv.Write(rows);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string[] Lines<TRow>(Table<TRow> table, IEnumerable<TRow> rows) =>
        Rows(table, rows).TrimEnd('\n').Split('\n')[1..];
}
