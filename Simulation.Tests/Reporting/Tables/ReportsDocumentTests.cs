using FluentAssertions;
using Simulation.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Tables;

/// <summary>
/// <c>docs/reports.md</c> is generated. To write it again: <c>UPDATE_GENERATED=1 dotnet test --filter ReportsDocument</c>.
/// </summary>
public sealed class ReportsDocumentTests
{
    private const string UpdateVariable = "UPDATE_GENERATED";

    [Fact]
    public void The_page_in_the_repository_is_the_one_that_the_columns_give()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "reports.md");
        var text = ReportsDocument.Text();
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.Exists(path).Should().BeTrue();
        File.ReadAllText(path)
            .ReplaceLineEndings("\n")
            .Should()
            .Be(text, $"docs/reports.md is generated: run this test with {UpdateVariable}=1");
    }

    [Fact]
    public void Every_column_of_every_file_is_on_the_page()
    {
        var text = ReportsDocument.Text();
        foreach (var table in RunTables.All.Concat(AnalysisTables.All))
        {
            text.Should().Contain($"## {table.FileName}");
            foreach (var column in table.Schema)
            {
                text.Should().Contain($"| `{column.Name}` |");
            }
        }

        foreach (var driver in DriverWord.All)
        {
            text.Should().Contain($"| `{driver}` |");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketEntry.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from a checkout.");
    }
}
