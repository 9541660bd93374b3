using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs a study, writes its files and shows the recommendations.</summary>
internal sealed class RunVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(RunRequest request, CancellationToken cancellation)
    {
        using var folder = StagedDirectory.Create(request.OutputFolder);
        var files = new RunFiles(folder)
        {
            Html = request.Html,
            Charts = request.Charts,
            ForEach = new WorkSharing(request.Options.Threads, cancellation).ForEach,
        };
        var started = clock.GetUtcNow();
        var comparisons = Simulate(request, files, cancellation);
        var record = new RunRecord(
            request.Options.Trials,
            request.Options.Seed,
            request.Options.Threads,
            started,
            clock.GetUtcNow() - started
        )
        {
            TrialsOfAllRegions = comparisons.Sum(comparison => (long)comparison.Result.Strategies[0].Trials),
        };
        var report = ReportOf(request, comparisons);
        cancellation.ThrowIfCancellationRequested();
        var written = files.Write(report, Manifests.Of(request, record));
        if (!request.Quiet)
        {
            new RunView(terminal.Out).Show(report, request.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private IReadOnlyList<RegionComparison> Simulate(RunRequest request, RunFiles files, CancellationToken cancellation)
    {
        using var progress = request.Quiet ? null : new ProgressLine(terminal.Messages, clock);
        using var trialFile = request.TrialFile ? files.OpenTrials() : null;
        var strategies = request.Strategies.Count;
        // The file of trials is written region by region, in order.
        var regionsAtOnce = request.TrialFile ? 1 : request.Options.RegionsAtOnce;
        var simulator = new Simulator(request.Study, request.Options with { RegionsAtOnce = regionsAtOnce });
        return request.IndifferenceUsd is { } indifference
            ? simulator.RunUntil(
                request.Regions,
                request.Strategies,
                new BatchRule<RegionComparison>(
                    new DecisionRule(indifference, BatchPlan.Of(request.Options.Trials).BatchTrials).IsSettled,
                    Consume
                ),
                Listen,
                cancellation
            )
            : simulator.Run(request.Regions, request.Strategies, Consume, Listen, cancellation);

        RegionComparison Consume(RegionTrials trials)
        {
            trialFile?.Append(TrialRowsOf(trials));
            // Which inputs would turn the recommendation is asked of the mean only.
            return RiskComparer.Compare(trials, request.Risk, request.Options.Seed) with
            {
                DecidingInputs = request.Risk == RiskAttitude.Mean ? DecidingInputs.Of(trials) : null,
            };
        }

        void Listen(RunProgress done) => progress?.Report(done.TrialsDone * strategies, done.TrialsTotal * strategies);
    }

    private static TrialRows TrialRowsOf(RegionTrials trials)
    {
        var strategies = trials.Result.Strategies;
        return new TrialRows(
            trials.Result.Region.Id,
            [
                .. strategies.Select(
                    (result, s) =>
                        new TrialColumns
                        {
                            Strategy = result.Strategy.Name,
                            Value = trials.Memory(columns => columns.Value, s),
                            Incremental = RegionComparer.Incremental(trials, s),
                            PeakFunding = trials.Memory(columns => columns.PeakFundingUsd, s),
                            PaybackQuarter = trials.Columns.Strategies[s].PaybackQuarter.Numbers(trials.Trials),
                            FinalShare = trials.Memory(columns => columns.FinalShare, s),
                            ExitQuarter = trials.Columns.Strategies[s].ExitQuarter.Numbers(trials.Trials),
                        }
                ),
            ]
        );
    }

    /// <summary>The firm's inputs are drawn for every region alike, and told once.</summary>
    internal static RunReport ReportOf(RunRequest request, IReadOnlyList<RegionComparison> comparisons)
    {
        var firmInputs = InputSpace.UncertainCount(request.Study.Firm.Values);
        return new RunReport(
            request.Study.Name,
            request.Study.Description,
            request.Study.Start,
            comparisons,
            [
                .. comparisons[0].Result.Inputs.Take(firmInputs),
                .. comparisons.SelectMany(comparison => comparison.Result.Inputs.Skip(firmInputs)),
            ]
        )
        {
            EngineerMonthsPerQuarter = request.Study.Firm.EngineerMonthsPerQuarter,
            FundingUsd = request.Study.Firm.FundingUsd,
        };
    }
}
