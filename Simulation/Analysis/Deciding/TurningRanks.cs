namespace Simulation.Analysis.Deciding;

/// <summary>Where, along the rank of an input, a lead lies below 0.</summary>
/// <param name="curves">Gives the bins their places.</param>
/// <param name="isDiscrete">Whether a bin is one number: then the sign changes between bins, else between their middles.</param>
internal sealed class TurningRanks(RankCurves curves, bool isDiscrete)
{
    /// <summary>A part of the ranks, from 0 to 1, and the last bin before each end; −1 or the last bin: no bound there.</summary>
    internal readonly record struct Part(double From, double To, int BinBefore, int LastBin)
    {
        internal double Width => To - From;
    }

    /// <param name="lead">[bins].</param>
    internal IReadOnlyList<Part> Of(double[] lead)
    {
        var parts = new List<Part>();
        for (var bin = 0; bin < lead.Length; bin++)
        {
            if (!(lead[bin] < 0))
            {
                continue;
            }

            var first = bin;
            while (bin + 1 < lead.Length && lead[bin + 1] < 0)
            {
                bin++;
            }

            parts.Add(
                new Part(
                    first == 0 ? 0 : Crossing(lead, first - 1),
                    bin == lead.Length - 1 ? 1 : Crossing(lead, bin),
                    first - 1,
                    bin
                )
            );
        }

        return parts;
    }

    internal double ChanceOf(double[] lead) => Of(lead).Sum(part => part.Width);

    private double Crossing(double[] lead, int bin)
    {
        if (isDiscrete)
        {
            return curves.Ends[bin];
        }

        var part = lead[bin] / (lead[bin] - lead[bin + 1]);
        return curves.Middles[bin] + (part * (curves.Middles[bin + 1] - curves.Middles[bin]));
    }
}
