using System.Text.Json;
using Simulation.Reporting.Csv;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Package;

/// <summary>
/// <c>datapackage.json</c>: a Frictionless Data Package (specification version 1, profile <c>tabular-data-package</c>)
/// that says what every column of every CSV file means. <c>unit</c> is our own property of a field, which the
/// specification allows.
/// </summary>
internal static class DataPackage
{
    internal const string FileName = "datapackage.json";

    /// <param name="stream">Where it goes.</param>
    /// <param name="title">The scenario's name.</param>
    /// <param name="description">The scenario's description; none given.</param>
    /// <param name="tables">Those that were written.</param>
    internal static void Write(Stream stream, string title, string? description, IEnumerable<Table> tables) =>
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteString("profile", "tabular-data-package");
                json.WriteString("name", "market-entry-run");
                json.WriteString("title", title);
                if (description is not null)
                {
                    json.WriteString("description", description);
                }

                WriteLicenses(json);
                json.WriteObjects("resources", tables, table => WriteResource(json, table));
            }
        );

    /// <summary>The numbers belong to whoever ran the scenario; the licence of the tool says nothing of them.</summary>
    private static void WriteLicenses(Utf8JsonWriter json) =>
        json.WriteObjects(
            "licenses",
            [(Name: "notspecified", Title: "License Not Specified")],
            license =>
            {
                json.WriteString("name", license.Name);
                json.WriteString("title", license.Title);
            }
        );

    private static void WriteResource(Utf8JsonWriter json, Table table)
    {
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteObject("dialect", () => WriteDialect(json));
        json.WriteObject("schema", () => WriteSchema(json, table));
    }

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteString("delimiter", CsvFormat.Separator.ToString());
        json.WriteString("lineTerminator", CsvFormat.LineEnd);
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("skipInitialSpace", false);
        json.WriteBoolean("header", true);
    }

    private static void WriteSchema(Utf8JsonWriter json, Table table)
    {
        json.WriteObjects("fields", table.Schema, column => WriteField(json, column));
        json.WriteStrings("missingValues", [""]);
    }

    private static void WriteField(Utf8JsonWriter json, Column column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type.ToString().ToLowerInvariant());
        if (column.Unit is not null)
        {
            json.WriteString("unit", column.Unit);
        }

        json.WriteString("description", column.Description);
    }
}
