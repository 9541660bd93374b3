namespace Simulation.Tests.Reference;

/// <summary>The walk of one strategy through the quarters of one trial; the other parts of the class are its steps.</summary>
internal sealed partial class ReferenceTrial
{
    private const double Delta = 0.25;

    private readonly ReferenceInputs inputs;
    private readonly IReadOnlyList<ReferenceStage> stages;
    private readonly ReferenceShocks shocks;
    private readonly ReferenceMarket market;
    private readonly ReferenceState state;
    private readonly ReferenceBooks books;

    private bool directSells;
    private bool retailSells;
    private bool[] carrierSells = [];
    private bool injunctionBegins;
    private bool isBanned;

    internal ReferenceTrial(ReferenceInputs inputs, IReadOnlyList<ReferenceStage> stages, ReferenceShocks shocks)
    {
        this.inputs = inputs;
        this.stages = stages;
        this.shocks = shocks;
        market = new ReferenceMarket(inputs, shocks);
        state = new ReferenceState(inputs);
        books = new ReferenceBooks(inputs);
    }

    private bool SomeCarrierSells => carrierSells.Any(sells => sells);

    private bool PhonesSell => directSells || retailSells || SomeCarrierSells;

    internal ReferenceOutcome Run()
    {
        for (var t = 0; t < inputs.HorizonQuarters; t++)
        {
            PassQuarter(t);
        }

        return books.Conclude(state);
    }

    private void PassQuarter(int t)
    {
        books.BeginQuarter();
        OpenStages(t);
        SeeWhatSells();
        SufferIncident(t);
        FaceLawAndPolitics(t);
        DealWithCarriers(t);
        var carriersLive = state.Carriers.Count(carrier => carrier.Status == ReferenceCarrierStatus.Live);
        var (share, units) = Sell(t);
        DecideExit(t);
        var cash = BookCash(t);
        var isActive = state.Channels.Any(channel => channel.IsOpen);
        UpdateState(share);
        CloseAfterExit(t);
        books.Record(
            new ReferenceQuarter(
                Share: share,
                Units: units,
                Cash: cash,
                Awareness: state.Awareness,
                Brand: state.Brand,
                CarriersLive: carriersLive,
                EngineerMonths: books.EngineerMonths,
                Active: isActive
            )
        );
    }

    private void SeeWhatSells()
    {
        var isFree = state.InjunctionQuartersLeft == 0;
        directSells = state.Direct.IsReady && isFree;
        retailSells = state.Retail.IsReady && isFree;
        carrierSells = state
            .Carriers.Select(carrier =>
                state.Carrier.IsReady && carrier.Status == ReferenceCarrierStatus.Live && isFree
            )
            .ToArray();
    }

    private double Of(ReferenceChannel channel, string key) => inputs.Region[$"channels.{channel.Name}.{key}"];

    private double Ceiling(ReferenceChannel channel) =>
        inputs.Region["adoption.ceiling"] * Of(channel, "ceilingFactor");

    private bool Sells(ReferenceChannel channel) =>
        channel == state.Direct ? directSells
        : channel == state.Retail ? retailSells
        : SomeCarrierSells;

    /// <summary>Σ over the four channels of a rate per year, each while it sells (accessories: while it is ready).</summary>
    private double SumWhileSelling(string key)
    {
        var sum = state.Accessories.IsReady ? Of(state.Accessories, key) : 0;
        foreach (var channel in state.PhoneChannels)
        {
            sum += Sells(channel) ? Of(channel, key) : 0;
        }

        return sum;
    }

    private static bool Happens(double uniform, double ratePerYear) => uniform < 1 - Math.Exp(-ratePerYear * Delta);

    private static int WholeQuarters(double quarters, int atLeast = 0) =>
        Math.Max(atLeast, (int)Math.Floor(quarters + 0.5));
}
