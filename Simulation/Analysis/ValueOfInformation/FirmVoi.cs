namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// What it is worth to the whole firm to know more: the sum over regions, which are decided one by one. A study of an input
/// pays in every region that the input tells something of: the firm's inputs in all, a region's in its own and in those to
/// which correlations tie it.
/// </summary>
internal static class FirmVoi
{
    /// <param name="regions">In file order.</param>
    /// <returns>
    /// Clairvoyance, everything, then groups and inputs in the order in which they first appear; ranked. Standard errors are
    /// added up, as if all erred together: regions share the firm's draws and luck, so less would not be on the safe side.
    /// </returns>
    internal static IReadOnlyList<VoiEstimate> Of(IReadOnlyList<RegionVoi> regions) =>
        VoiEstimate.Ranked([
            .. regions
                .SelectMany(region => region.Estimates)
                .GroupBy(estimate => (estimate.Kind, estimate.Name))
                .OrderBy(same => same.Key.Kind)
                .Select(same => Sum([.. same])),
        ]);

    private static VoiEstimate Sum(IReadOnlyList<VoiEstimate> same) =>
        same[0] with
        {
            Raw = new VoiFigure(same.Sum(one => one.Raw.Value), same.Sum(one => one.Raw.StandardError)),
            Value = same.Sum(one => one.Value),
            Floor = same.Sum(one => one.Floor),
            Inputs = same[0].Kind is VoiKind.Group or VoiKind.Input
                ? same.Max(one => one.Inputs)
                : same.Sum(one => one.Inputs),
            Regions = same.Count,
        };
}
