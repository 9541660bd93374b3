using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What is said of one factor.</summary>
/// <param name="Factor">Of what.</param>
/// <param name="Estimates">At most one a measure; a design says nothing of a single tied input, trials nothing of sets.</param>
/// <param name="Bar">What moving it does to the mean; inputs only.</param>
internal sealed record FactorFindings(Factor Factor, IReadOnlyList<Estimate> Estimates, TornadoBar? Bar)
{
    /// <summary>
    /// The first-order index as people should read it: no more than the total, which it cannot exceed. Where few trials carry
    /// most of the variance its own estimate can, for it is the noisier of the two.
    /// </summary>
    internal Estimate? Alone =>
        Of(Measure.FirstOrder) is { } first && Of(Measure.Total) is { } total
            ? first with
            {
                Value = Math.Min(first.Value, total.Value),
            }
            : null;

    internal Estimate? Of(Measure measure) => Estimates.FirstOrDefault(estimate => estimate.Measure == measure);
}

/// <summary>What a quantity depends on.</summary>
/// <param name="Quantity">Its mean over the trials, with its 95% interval.</param>
/// <param name="Variance">By the design.</param>
/// <param name="Findings">Inputs in row order, tied sets, groups, the shocks.</param>
internal sealed record SensitivityResult(Margin Quantity, double Variance, IReadOnlyList<FactorFindings> Findings)
{
    /// <summary>
    /// The share of variance that is left when every input is known: the total index of the shocks. The rest is ignorance.
    /// </summary>
    internal Estimate Luck =>
        Findings.Single(findings => findings.Factor.Kind == FactorKind.Shocks).Of(Measure.Total)
        ?? throw new InvalidOperationException("The shocks have a column.");

    /// <summary>Inputs and sets of tied inputs, the one that matters most first.</summary>
    internal IReadOnlyList<FactorFindings> ByTotal =>
        [
            .. Findings
                .Where(findings => findings.Factor.Kind is FactorKind.Input or FactorKind.TiedSet)
                .OrderByDescending(findings => findings.Of(Measure.Total)?.Value),
        ];
}
