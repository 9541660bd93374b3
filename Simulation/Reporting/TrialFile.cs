using Simulation.Reporting.Csv;
using Simulation.Reporting.Files;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary><c>trials.csv</c> as it grows, region after region.</summary>
internal sealed class TrialFile : IDisposable
{
    private static readonly string Attempt = $"Cannot write '{TrialsTable.Table.FileName}'";

    private readonly Stream _stream;
    private readonly CsvTableWriter<TrialRow> _writer;

    /// <summary>Takes the stream over and closes it in the end.</summary>
    internal TrialFile(Stream stream)
    {
        _stream = stream;
        _writer = new CsvTableWriter<TrialRow>(stream, TrialsTable.Table);
    }

    /// <exception cref="OutputException">The file cannot be written: the disk is full, say.</exception>
    internal void Append(TrialRows trials) => OutputException.Guard(Attempt, () => _writer.Write(trials.InOrder()));

    /// <exception cref="OutputException">The last rows cannot be written.</exception>
    public void Dispose()
    {
        using (_stream)
        {
            OutputException.Guard(Attempt, _writer.Dispose);
        }
    }
}
