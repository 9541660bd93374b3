namespace Simulation.Reporting.Tables;

/// <summary>The units of report columns, in words. Money is in dollars of the scenario's start.</summary>
internal static class Units
{
    internal const string Usd = "USD";
    internal const string Fraction = "fraction";
    internal const string Phones = "phones";
    internal const string Carriers = "carriers";
    internal const string EngineerMonths = "engineer-months";
    internal const string Trials = "trials";
    internal const string Scenarios = "scenarios";
    internal const string Regions = "regions";
    internal const string Inputs = "inputs";
    internal const string Rank = "place, counted from 1";
    internal const string TrialNumber = "trial, counted from 0";

    /// <summary>0 is the quarter in which the scenario starts.</summary>
    internal const string QuarterNumber = "quarter, counted from 0";

    internal const string BoxNumber = "box, counted from 1";
    internal const string Peels = "peels";
    internal const string Probability = "probability";
    internal const string Ratio = "ratio";
    internal const string OfAttitude = "the attitude's own";
    internal const string OfInput = "the input's own";
    internal const string Index = "index";
    internal const string UsdPerInput = "USD per unit of the input";
}
