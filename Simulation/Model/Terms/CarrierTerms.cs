using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.Terms;

/// <summary>One carrier's numbers in eight trials; rates are per quarter.</summary>
internal struct CarrierTerms
{
    /// <summary>Of the region's carrier sales.</summary>
    internal Lanes Share;

    internal Lanes SignHazard;
    internal Lanes DropHazard;

    /// <summary>Cost of one attempt for all models of a year, USD.</summary>
    internal Lanes AttemptCostUsd;

    /// <summary>Engineer-months of one attempt for all models of a year.</summary>
    internal Lanes AttemptEngineerMonths;

    internal Lanes CertificationQuarters;

    /// <summary>−ln(1 − passProbability): an attempt passes where the carrier's −ln(1 − u) is below it.</summary>
    internal Lanes PassThreshold;

    /// <summary>Attempts that keeping a live carrier takes a quarter: Δ over the chance to pass.</summary>
    internal Lanes RefreshAttempts;

    /// <summary>Of which the threshold and what keeping takes are; 0, which it never is, before the first.</summary>
    private Lanes _passProbability;

    [MethodImpl(Compile.Fully)]
    internal void Load(in EightTrials trials, int carrier, double share)
    {
        var models = trials[FirmParameters.ModelsPerYear];
        var passProbability = trials[CarrierParameters.PassProbability, carrier];
        Share = share;
        SignHazard = trials[CarrierParameters.SignRate, carrier] * Time.QuarterYears;
        DropHazard = trials[CarrierParameters.DropRate, carrier] * Time.QuarterYears;
        AttemptCostUsd = trials[CarrierParameters.CertificationCostUsd, carrier] * models;
        AttemptEngineerMonths = trials[CarrierParameters.EngineerMonths, carrier] * models;
        CertificationQuarters = EightTrials.WholeQuarters(
            trials[CarrierParameters.CertificationQuarters, carrier],
            least: 1
        );
        if (!Lanes.AreEqual(passProbability, _passProbability).IsAll)
        {
            LoadPassProbability(passProbability);
        }
    }

    /// <summary>The chance to pass is often known exactly, and so the same as in the eight trials before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void LoadPassProbability(in Lanes passProbability)
    {
        _passProbability = passProbability;
        PassThreshold = -ReproducibleMath.Log(1 - passProbability);
        RefreshAttempts = Time.QuarterYears / passProbability;
    }
}
