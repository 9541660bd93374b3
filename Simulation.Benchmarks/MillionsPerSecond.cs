using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace Simulation.Benchmarks;

/// <summary>How many values a second, in millions: the figure in which targets are stated.</summary>
public sealed class MillionsPerSecond : IColumn
{
    public string Id => nameof(MillionsPerSecond);

    public string ColumnName => "M/s";

    public string Legend => "Millions of values a second on one core, from the fastest iteration";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Min;
        return nanoseconds is { } fastest ? (1000 / fastest).ToString("N0", CultureInfo.InvariantCulture) : "–";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);
}

/// <summary>
/// Many short iterations, of which the fastest counts: on a machine that does other work too, the mean tells of the other work. Code is
/// compiled once and fully, as it is in a long run after its first moments.
/// </summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig()
    {
        TimeInterval iterationTime = TimeInterval.FromMilliseconds(20);
        Job job = Job.Default.WithWarmupCount(10).WithIterationCount(60).WithIterationTime(iterationTime);
        AddJob(job.WithEnvironmentVariable("DOTNET_TieredCompilation", "0"));
        AddColumn(StatisticColumn.Min, new MillionsPerSecond());
        HideColumns(Column.Error, Column.StdDev, Column.Median, Column.RatioSD);
    }
}
