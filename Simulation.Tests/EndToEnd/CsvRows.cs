using System.Text;
using CsvHelper;

namespace Simulation.Tests.EndToEnd;

/// <summary>The rows of a CSV file by column.</summary>
internal static class CsvRows
{
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string text)
    {
        var records = Read(text);
        return
        [
            .. records
                .Skip(1)
                .Select(row =>
                    records[0]
                        .Zip(row, KeyValuePair.Create)
                        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal)
                ),
        ];
    }

    /// <summary>The header too, as the first record.</summary>
    private static List<string[]> Read(string text)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions { HasHeader = false });
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add(reader.Current.ToArray());
        }

        return records;
    }
}
