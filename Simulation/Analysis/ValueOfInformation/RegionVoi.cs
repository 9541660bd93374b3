using Simulation.Analysis.Comparison;
using Simulation.Numerics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>What it is worth to know more of one region before deciding.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="Recommended">The strategy that would be chosen knowing nothing more.</param>
/// <param name="Estimates">Clairvoyance, everything, the groups, the inputs; ranked.</param>
/// <param name="Violations">Pairs of estimates whose order sampling error cannot explain: none, or the program has a defect.</param>
internal sealed record RegionVoi(
    string Region,
    string Recommended,
    IReadOnlyList<VoiEstimate> Estimates,
    IReadOnlyList<string> Violations
)
{
    /// <summary>What reports call the region.</summary>
    internal string Name { get; init; } = Region;

    /// <summary>Points of nested designs at which strategies were valued.</summary>
    internal long NestedPoints { get; init; }

    internal VoiEstimate Clairvoyance => Estimates.Single(estimate => estimate.Kind == VoiKind.Clairvoyance);

    internal VoiEstimate Everything => Estimates.Single(estimate => estimate.Kind == VoiKind.Everything);
}

/// <summary>Answers the question about one region.</summary>
internal sealed class RegionVoiEstimator
{
    /// <summary>Inputs that have nothing to do with the region, by which the floor of the others is measured.</summary>
    private const int Strangers = 40;

    private const double FloorLevel = 0.95;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(StringComparer.Ordinal);

    private readonly VoiQuestion _question;
    private readonly bool _isFinite;
    private readonly int _recommended;
    private readonly double[][] _advantages;
    private readonly VoiChance _chance;

    /// <param name="question">At least one strategy and two trials.</param>
    internal RegionVoiEstimator(VoiQuestion question)
    {
        _question = question;
        _chance = new VoiChance(question.Seed);
        _isFinite = question.Values.All(values => Array.TrueForAll(values, double.IsFinite));
        var means = _isFinite ? question.Values.Select(values => Moments.Of(values).Mean).ToList() : [0];
        _recommended = means.IndexOf(means.Max());
        _advantages =
        [
            .. question.Values.Select(values => PairedDifference.Column(values, question.Values[_recommended])),
        ];
    }

    /// <summary>The answer; figures are NaN where a scenario drives values beyond what a double holds.</summary>
    internal RegionVoi Estimate()
    {
        var all = Nested(_question.Own);
        var nothing = Nested(Nothing);
        var groups = Groups().Select(group => (Group: group, Nested: Nested(group.Members))).ToList();
        var floor = NestedFloor(nothing.Figure);
        var drafts = new List<(VoiClaim Claim, VoiEstimate Estimate)>
        {
            Draft(VoiKind.Clairvoyance, _question.Own, Clairvoyance(), 0),
            Draft(VoiKind.Everything, _question.Own, all.Figure, floor),
        };
        drafts.AddRange(
            groups.Select(one => Draft(VoiKind.Group, one.Group.Members, one.Nested.Figure, floor, one.Group.Name))
        );
        drafts.AddRange(Inputs());
        return Answer(drafts, nothing.Figure) with
        {
            Name = _question.RegionName,
            NestedPoints = all.Points + nothing.Points + groups.Sum(group => group.Nested.Points),
        };
    }

    private IEnumerable<(VoiClaim Claim, VoiEstimate Estimate)> Inputs()
    {
        if (!_isFinite)
        {
            return _question.Inputs.Select(input => Draft(input, VoiFigure.Beyond, double.NaN));
        }

        var regression = new InputRegression(_advantages, _question.IsStratified, _chance.Normals);
        var floor = Floor(regression);
        return _question.Inputs.Select(input =>
        {
            var (claim, estimate) = Draft(input, regression.Estimate(input.Draws), floor);
            // Several things may include the input; the halves are fitted once.
            var doubt = new Lazy<double>(() => regression.Disagreement(input.Draws));
            return (claim with { Doubt = () => doubt.Value }, estimate);
        });
    }

    private RegionVoi Answer(IReadOnlyList<(VoiClaim Claim, VoiEstimate Estimate)> drafts, VoiFigure nothing)
    {
        var claims = drafts.Select(draft => draft.Claim).ToList();
        var values = VoiOrder.Values(claims);
        var estimates = drafts.Select((draft, i) => draft.Estimate with { Value = values[i] }).ToList();
        var known = new VoiClaim("knowing nothing", 0, Nothing, nothing);
        return new RegionVoi(
            _question.Region,
            Name(_recommended),
            VoiEstimate.Ranked(estimates),
            VoiOrder.Violations([.. claims, known])
        );
    }

    private string Name(int strategy) => _question.Strategies[strategy];

    /// <summary>What it is worth to foresee everything, luck included.</summary>
    internal VoiFigure Clairvoyance()
    {
        if (!_isFinite)
        {
            return VoiFigure.Beyond;
        }

        var highest = _advantages[0].ToArray();
        foreach (var advantage in _advantages)
        {
            for (var i = 0; i < highest.Length; i++)
            {
                highest[i] = Math.Max(highest[i], advantage[i]);
            }
        }

        var moments = Moments.Of(highest);
        return new VoiFigure(moments.Mean, (moments.StandardDeviation ?? 0) / Math.Sqrt(highest.Length));
    }

    private NestedEstimate Nested(IReadOnlySet<string> known) =>
        new NestedEstimator(_question.Nested(known), _recommended, _question.Plan).Estimate();

    /// <summary>Of each group what tells something of the region; those that tell nothing are not asked for here.</summary>
    private IEnumerable<InputGroup> Groups()
    {
        var telling = _question.Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        return _question
            .Groups.Select(group => group with { Members = group.Members.Where(telling.Contains).ToHashSet() })
            .Where(group => group.Members.Count > 0);
    }

    private double Floor(InputRegression regression)
    {
        var values = Enumerable
            .Range(0, Strangers)
            .Select(number => regression.Value(_chance.Stranger(_question.Region, number, _question.Trials)))
            .ToArray();
        var floor = new double[1];
        Quantiles.Select(values, [FloorLevel], floor);
        return floor[0];
    }

    private static double NestedFloor(VoiFigure nothing)
    {
        const double OneSided = 1.644854;
        return Math.Max(0, nothing.Value) + (OneSided * nothing.StandardError);
    }

    private static (VoiClaim, VoiEstimate) Draft(VoiInput input, VoiFigure figure, double floor)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { input.Name };
        var (claim, estimate) = Draft(VoiKind.Input, known, figure, floor, input.Name);
        return (claim, estimate with { Grade = input.Grade, Source = input.Source });
    }

    private static (VoiClaim Claim, VoiEstimate Estimate) Draft(
        VoiKind kind,
        IReadOnlySet<string> known,
        VoiFigure figure,
        double floor,
        string name = ""
    )
    {
        var (label, level) = kind switch
        {
            VoiKind.Clairvoyance => ("clairvoyance", 2),
            VoiKind.Everything => ("everything", 1),
            _ => (name, 0),
        };
        var claim = new VoiClaim(label, level, known, figure);
        return (claim, new VoiEstimate(kind, name, known.Count, figure, figure.Value, floor));
    }
}
