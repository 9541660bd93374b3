using System.Text.Json;
using FluentAssertions;
using Simulation.Reporting.Package;
using Simulation.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Package;

/// <summary>What the Frictionless specifications (Data Package, Tabular Data Resource, Table Schema; version 1) ask for.</summary>
public sealed class DataPackageTests
{
    [Fact]
    public void A_package_is_named_and_lists_the_files_that_were_written()
    {
        var package = Write([SummaryTable.Table, InputsTable.Table]);

        package.GetProperty("profile").GetString().Should().Be("tabular-data-package");
        package.GetProperty("name").GetString().Should().MatchRegex("^[a-z0-9._-]+$");
        package.GetProperty("title").GetString().Should().Be("Thaw \"2017\"");
        package.GetProperty("description").GetString().Should().Be("What if?");
        package.GetProperty("licenses")[0].GetProperty("name").GetString().Should().NotBeEmpty();
        package
            .GetProperty("resources")
            .EnumerateArray()
            .Select(resource => resource.GetProperty("path").GetString())
            .Should()
            .Equal("summary.csv", "inputs.csv");
    }

    [Fact]
    public void A_resource_says_how_to_read_its_file()
    {
        foreach (var resource in Write(RunTables.All).GetProperty("resources").EnumerateArray())
        {
            resource.GetProperty("profile").GetString().Should().Be("tabular-data-resource");
            resource.GetProperty("name").GetString().Should().MatchRegex("^[a-z0-9._-]+$");
            resource.GetProperty("format").GetString().Should().Be("csv");
            resource.GetProperty("mediatype").GetString().Should().Be("text/csv");
            resource.GetProperty("encoding").GetString().Should().Be("utf-8");
            resource.GetProperty("dialect").GetProperty("delimiter").GetString().Should().Be(",");
            resource.GetProperty("dialect").GetProperty("lineTerminator").GetString().Should().Be("\n");
            resource.GetProperty("schema").GetProperty("missingValues")[0].GetString().Should().BeEmpty();
        }
    }

    [Fact]
    public void Fields_are_the_columns_in_order_with_a_type_a_unit_and_a_description()
    {
        var fields = Write([TrialsTable.Table]).GetProperty("resources")[0].GetProperty("schema").GetProperty("fields");

        fields
            .EnumerateArray()
            .Select(field => (field.GetProperty("name").GetString(), field.GetProperty("type").GetString()))
            .Should()
            .Equal(
                ("trial", "integer"),
                ("region", "string"),
                ("strategy", "string"),
                ("value", "number"),
                ("incremental", "number"),
                ("peak_funding", "number"),
                ("payback_quarter", "integer"),
                ("final_share", "number"),
                ("exit_quarter", "integer")
            );
        fields[3].GetProperty("unit").GetString().Should().Be("USD");
        fields[3].GetProperty("description").GetString().Should().Be("Present value.");
        fields[1].TryGetProperty("unit", out _).Should().BeFalse();
    }

    private static JsonElement Write(IEnumerable<Table> tables)
    {
        using var stream = new MemoryStream();
        DataPackage.Write(stream, "Thaw \"2017\"", "What if?", tables);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
