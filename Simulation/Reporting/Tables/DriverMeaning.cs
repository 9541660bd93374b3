using System.Diagnostics;
using Simulation.Model;

namespace Simulation.Reporting.Tables;

/// <summary>What a driver is, in a sentence for documentation.</summary>
internal static class DriverMeaning
{
    internal static string Of(Driver driver) =>
        driver switch
        {
            Driver.Revenue => "What buyers pay for phones.",
            Driver.Channel => "What shops and carriers keep of it.",
            Driver.Product => "What the phones cost to make and to bring into the country, tariffs included.",
            Driver.Royalties => "What owners of patents get, a fraction of the price.",
            Driver.Service => "Warranty and returns.",
            Driver.Accessories => "Profit on accessories.",
            Driver.Grey => "Profit on phones that others import.",
            Driver.Operations => "Fixed costs of the open channels.",
            Driver.Setup => "What it costs to open channels.",
            Driver.Certification => "Type approval, carriers' tests, and their refresh for new models.",
            Driver.Litigation => "Patent suits.",
            Driver.Exit => "What it costs to leave.",
            Driver.Tax => "Tax on profit, after earlier losses are set off.",
            Driver.Terminal => "What the business is worth at the horizon.",
            Driver.Spillover => "Profit that the rest of the firm loses when an incident here hurts its name.",
            _ => throw new UnreachableException($"No sentence for {driver}."),
        };
}
