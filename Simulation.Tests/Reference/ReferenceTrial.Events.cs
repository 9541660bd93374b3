namespace Simulation.Tests.Reference;

/// <content>Steps 2 and 3: incidents, law and politics.</content>
internal sealed partial class ReferenceTrial
{
    private void SufferIncident(int t)
    {
        var rate = SumWhileSelling("incidentRate");
        if (inputs.Region["grey.share"] > 0)
        {
            rate += inputs.Region["grey.incidentRate"];
        }

        if (Happens(shocks.Incident[t], rate))
        {
            var severity = SeverityOf(shocks.Severity[t]);
            state.Brand *= 1 - severity;
            books.ChargeSpillover(t, SpilloverOf(severity));
        }

        books.SeeBrand(state.Brand);
    }

    private double SeverityOf(double uniform)
    {
        var crisisProbability = inputs.Region["brand.crisisProbability"];
        return uniform < crisisProbability
            ? BetaWithMean(inputs.Region["brand.crisisSeverity"], uniform / crisisProbability)
            : BetaWithMean(inputs.Region["brand.severity"], (uniform - crisisProbability) / (1 - crisisProbability));
    }

    private static double BetaWithMean(double mean, double w)
    {
        if (mean == 0)
        {
            return 0;
        }

        var b = 1 / mean - 1;
        return 1 - Math.Pow(w, 1 / b);
    }

    private double SpilloverOf(double severity) =>
        inputs.Firm["restOfFirmProfitUsd"]
        * inputs.Firm["spillover"]
        * inputs.Region["brand.visibility"]
        * severity
        / (inputs.Firm["brandRecovery"] + Math.Log(1 + inputs.DiscountRate));

    private void FaceLawAndPolitics(int t)
    {
        injunctionBegins = false;
        if (PhonesSell && Happens(shocks.Suit[t], inputs.Region["legal.litigationRate"]))
        {
            var cost =
                inputs.Region["legal.litigationCostUsd"]
                * Math.Exp(inputs.Region["legal.litigationSigma"] * shocks.SuitCost[t]);
            books.Add("litigation", -cost);
            injunctionBegins = shocks.Injunction[t] < inputs.Region["legal.injunctionProbability"];
        }

        isBanned =
            state.PhoneChannels.Any(channel => channel.IsOpen)
            && Happens(shocks.Ban[t], inputs.Region["legal.banRate"]);
    }
}
