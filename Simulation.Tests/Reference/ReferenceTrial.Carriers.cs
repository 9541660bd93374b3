namespace Simulation.Tests.Reference;

/// <content>Step 4: each carrier makes at most one transition.</content>
internal sealed partial class ReferenceTrial
{
    private void DealWithCarriers(int t)
    {
        if (!state.Carrier.IsReady)
        {
            return;
        }

        for (var k = 0; k < state.Carriers.Count; k++)
        {
            DealWith(state.Carriers[k], shocks.Carriers[k][t]);
        }
    }

    private void DealWith(ReferenceCarrierState carrier, double uniform)
    {
        switch (carrier.Status)
        {
            case ReferenceCarrierStatus.Unsigned:
                Court(carrier, uniform);
                break;
            case ReferenceCarrierStatus.Certifying:
                Certify(carrier, uniform);
                break;
            default:
                Serve(carrier, uniform);
                break;
        }
    }

    private void Court(ReferenceCarrierState carrier, double uniform)
    {
        var openness = inputs.Region["channels.carrier.openness"];
        var rate =
            carrier.Carrier.Values["signRate"]
            * state.Relationship
            * state.Brand
            * (openness + (1 - openness) * state.Awareness);
        if (Happens(uniform, rate))
        {
            BeginAttempt(carrier);
        }
    }

    private void Certify(ReferenceCarrierState carrier, double uniform)
    {
        carrier.QuartersLeft--;
        if (carrier.QuartersLeft > 0)
        {
            return;
        }

        if (uniform < carrier.Carrier.Values["passProbability"])
        {
            carrier.Status = ReferenceCarrierStatus.Live;
        }
        else
        {
            BeginAttempt(carrier);
        }
    }

    private void Serve(ReferenceCarrierState carrier, double uniform)
    {
        PayForCertification(carrier, Delta / carrier.Carrier.Values["passProbability"]);
        if (Happens(uniform, carrier.Carrier.Values["dropRate"] * (1 - state.Brand)))
        {
            carrier.Status = ReferenceCarrierStatus.Unsigned;
        }
    }

    private void BeginAttempt(ReferenceCarrierState carrier)
    {
        carrier.Status = ReferenceCarrierStatus.Certifying;
        carrier.QuartersLeft = WholeQuarters(carrier.Carrier.Values["certificationQuarters"], atLeast: 1);
        PayForCertification(carrier, 1);
    }

    private void PayForCertification(ReferenceCarrierState carrier, double attempts)
    {
        var certificates = inputs.Firm["modelsPerYear"] * attempts;
        books.Add("certification", -carrier.Carrier.Values["certificationCostUsd"] * certificates);
        books.UseEngineers(carrier.Carrier.Values["engineerMonths"] * certificates);
    }
}
