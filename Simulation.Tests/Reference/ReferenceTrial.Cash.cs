namespace Simulation.Tests.Reference;

/// <content>Steps 7 and 8: the exit is decided on the profit before its cost, then tax and cash are booked once.</content>
internal sealed partial class ReferenceTrial
{
    private void DecideExit(int t)
    {
        if (state.Channels.Any(channel => channel.IsOpen) && (isBanned || LosesTooMuch()))
        {
            state.ExitQuarter = t;
            books.Add("exit", -(inputs.Exit?.CostUsd ?? 0));
        }
    }

    private bool LosesTooMuch() =>
        inputs.Exit is not null
        && state.Tenure >= inputs.Exit.GraceQuarters
        && 0.75 * state.TrailingCash + books.OperatingProfit < -inputs.Exit.TrailingLossUsd;

    private double BookCash(int t)
    {
        var profit = books.OperatingProfit;
        var tax = TaxOn(profit);
        var cash = profit - tax;
        state.TrailingCash = 0.75 * state.TrailingCash + cash;
        state.CumulativeCash += cash;
        books.Close(t, tax, cash, state.CumulativeCash);
        return cash;
    }

    private double TaxOn(double profit)
    {
        if (profit < 0)
        {
            state.LossCarriedForward -= profit;
            return 0;
        }

        var used = Math.Min(state.LossCarriedForward, profit);
        state.LossCarriedForward -= used;
        return inputs.Region["taxRate"] * (profit - used);
    }
}
