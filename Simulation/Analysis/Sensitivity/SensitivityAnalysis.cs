using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>Trials of an ordinary run, as the analysis takes them.</summary>
/// <param name="Draws">[inputs][trials or more].</param>
/// <param name="Values">The quantity in every trial.</param>
/// <param name="Ends">[inputs] the 10% and the 90% point.</param>
internal sealed record ExplainedTrials(
    IReadOnlyList<double[]> Draws,
    double[] Values,
    IReadOnlyList<(double Low, double High)> Ends
);

/// <summary>Puts together what trials, a design and a tornado say.</summary>
/// <param name="quantity">What is explained.</param>
/// <param name="options">Of the design.</param>
/// <param name="work">Shares out the estimates from trials.</param>
/// <param name="onProgress">Hears what is done.</param>
internal sealed class SensitivityAnalysis(
    ExplainedQuantity quantity,
    DesignOptions options,
    WorkSharing work,
    Action<string>? onProgress = null
)
{
    /// <param name="factors">As <see cref="Factors"/> makes them: the inputs come first, in row order.</param>
    /// <param name="trials">Of the same quantity.</param>
    internal SensitivityResult Of(IReadOnlyList<Factor> factors, ExplainedTrials trials)
    {
        onProgress?.Invoke("indices from trials");
        var fromTrials = TrialSensitivity.Of(trials.Draws, trials.Values, new PhiloxKey(options.Seed), work);
        var design = new SaltelliDesign(quantity, options);
        var tornado = new Tornado(quantity, trials.Draws, trials.Values);
        var findings = new List<FactorFindings>(factors.Count);
        foreach (var factor in factors)
        {
            work.Cancellation.ThrowIfCancellationRequested();
            onProgress?.Invoke($"{findings.Count} of {factors.Count}: {factor.Name}");
            findings.Add(
                new FactorFindings(
                    factor,
                    [.. factor.IsInput ? fromTrials[factor.Inputs[0]] : [], .. ByDesign(design, factor)],
                    factor.IsInput ? BarOf(tornado, factor, trials.Ends[factor.Inputs[0]]) : null
                )
            );
        }

        return new SensitivityResult(PairedDifference.Of(trials.Values), design.Variance, findings);
    }

    private static IEnumerable<Estimate> ByDesign(SaltelliDesign design, Factor factor)
    {
        if (!factor.HasColumn)
        {
            return [];
        }

        var indices = design.Explain(factor);
        return [indices.First, indices.Total];
    }

    private static TornadoBar BarOf(Tornado tornado, Factor factor, (double Low, double High) ends) =>
        tornado.Of(factor, ends.Low, ends.High);
}
