using FluentAssertions;
using Simulation.Analysis.Discovery;
using Xunit;

namespace Simulation.Tests.Analysis.Discovery;

/// <summary>Corners that a test plants among inputs that do nothing.</summary>
public sealed class BoxSearchTests
{
    private const int Trials = 10_000;
    private const int Inputs = 30;

    private static readonly (double Low, double High)[] Corner = [(0, 0.4), (0.3, 1), (0.2, 0.8)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_planted_corner_is_found_with_its_bounds(long seed)
    {
        // A fitting quarter of 2,500 trials, of which the corner holds 420: one in some 0.004 of each side near a bound, and
        // a peel takes off a twentieth of what is left.
        const double BoundError = 0.06;
        var result = Search().Find(new PlantedFutures(seed, Trials, Inputs).In(Corner, 0.9, 0.1));

        result.Boxes.Should().ContainSingle();
        var box = result.Boxes[0].Box;
        box.Restricted.Should().Contain([0, 1, 2]);
        box.High(0).Should().BeApproximately(0.4, BoundError);
        box.Low(1).Should().BeApproximately(0.3, BoundError);
        box.Low(2).Should().BeApproximately(0.2, BoundError);
        box.High(2).Should().BeApproximately(0.8, BoundError);
        result.Boxes[0].HeldOut.Density.Should().BeGreaterThan(0.8);
        result.Boxes[0].HeldOut.Coverage.Should().BeGreaterThan(0.55);
        result.Boxes[0].Restrictions.Should().OnlyContain(restriction => restriction.QuasiP <= 0.05);
        result.End.Should().Be(SearchEnd.NothingFound);
    }

    [Fact]
    public void Two_corners_are_covered_by_two_boxes()
    {
        var planted = new PlantedFutures(5, Trials, Inputs);
        var hits = planted.In([(0, 0.3), (0, 0.5)], 1, 0).IsHit;
        var others = planted.In([(0, 1), (0, 1), (0.7, 1), (0.6, 1)], 1, 0).IsHit;
        var futures = new Futures(planted.Inputs, [.. hits.Zip(others, (one, other) => one || other)]);

        var result = Search().Find(futures);

        result.Boxes.Should().HaveCountGreaterThanOrEqualTo(2);
        result.Boxes.Take(2).Sum(box => box.HeldOut.Coverage).Should().BeGreaterThan(0.85);
        result.Boxes.Take(2).Should().OnlyContain(box => box.HeldOut.Density > 0.85);
        result.Boxes.Take(2).SelectMany(box => box.Box.Restricted).Should().BeEquivalentTo([0, 1, 2, 3]);
    }

    [Fact]
    public void In_pure_noise_nineteen_searches_of_twenty_find_nothing()
    {
        // Each of 100 searches finds something with a chance of 5% at most; 11 or more then has a chance of 1%.
        const int FoundMax = 10;
        var found = Enumerable
            .Range(0, 100)
            .Count(seed => Search().Find(new PlantedFutures(seed, 1000, 20).Noise(0.4)).Boxes.Count > 0);

        found.Should().BeLessThanOrEqualTo(FoundMax);
    }

    [Fact]
    public void Intervals_of_the_held_out_half_hold_the_truth_in_nineteen_of_twenty_searches()
    {
        var (density, coverage, searches) = (0, 0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var result = Search().Find(new PlantedFutures(1000 + seed, 1600, 8).In(Corner, 0.8, 0.2));
            if (result.Boxes is [var box, ..])
            {
                var truth = PlantedFutures.Truth(box.Box, Corner, 0.8, 0.2);
                searches++;
                density +=
                    box.HeldOut.DensityInterval is var d && d.Low <= truth.Density && truth.Density <= d.High ? 1 : 0;
                coverage +=
                    box.HeldOut.CoverageInterval is var c && c.Low <= truth.Coverage && truth.Coverage <= c.High
                        ? 1
                        : 0;
            }
        }

        searches.Should().BeGreaterThan(190, "the corner is plain enough to be found nearly every time");
        ((double)density / searches).Should().BeInRange(0.9, 0.98);
        ((double)coverage / searches).Should().BeInRange(0.9, 0.98);
    }

    [Fact]
    public void Figures_fit_together()
    {
        const double Rounding = 1e-12;
        var futures = new PlantedFutures(8, Trials, Inputs).In(Corner, 0.9, 0.1);
        var result = Search().Find(futures);

        foreach (var figures in result.Paths[0].HeldOut.Concat(result.Paths[0].Fit).Append(result.Boxes[0].HeldOut))
        {
            (figures.Density * figures.Support).Should().BeApproximately(figures.Coverage * figures.BaseRate, Rounding);
        }

        var whole = result.Paths[0].HeldOut[0];
        (whole.Coverage, whole.Support, whole.Density).Should().Be((1, 1, whole.BaseRate));
        result.Paths[0].Fit.Select(figures => figures.Support).Should().BeInDescendingOrder();
        result.Paths[0].Fit.Select(figures => figures.Coverage).Should().BeInDescendingOrder();
        result.All.Should().Be(futures.Count);
        (futures.ForFitting.Trials.Length + futures.ForTesting.Trials.Length).Should().Be(Trials / 2);
        futures.HeldOut.Trials.Length.Should().Be(Trials / 2);
    }

    [Fact]
    public void A_box_holds_the_trials_that_its_path_and_its_figures_count()
    {
        var futures = new PlantedFutures(9, Trials, Inputs).In(Corner, 0.9, 0.1);
        var result = Search().Find(futures);

        var path = result.Paths[0];
        for (var step = 0; step < path.Fit.Count; step += 7)
        {
            futures.ForFitting.Figures(path.BoxAt(step, Inputs)).Should().Be(path.Fit[step]);
            futures.HeldOut.Figures(path.BoxAt(step, Inputs)).Should().Be(path.HeldOut[step]);
        }

        path.Steps.Aggregate(path.Fit[0].Box, (box, peel) => box - peel.Removed).Should().Be(path.Fit[^1].Box);
    }

    [Fact]
    public void Of_a_path_the_box_of_the_highest_agreement_is_taken_or_the_one_asked_for()
    {
        var futures = new PlantedFutures(10, Trials, Inputs).In(Corner, 0.9, 0.1);
        var best = Search().Find(futures).Paths[0];
        var dense = new BoxSearch(new BoxChoice.LeastDensity(0.7), 1).Find(futures).Paths[0];
        var third = new BoxSearch(new BoxChoice.Step(3), 1).Find(futures).Paths[0];

        best.Fit.Max(figures => figures.Agreement).Should().Be(best.Fit[best.Chosen!.Value].Agreement);
        dense.Fit[dense.Chosen!.Value].Density.Should().BeGreaterThanOrEqualTo(0.7);
        dense.Fit[dense.Chosen.Value - 1].Density.Should().BeLessThan(0.7);
        third.Chosen.Should().Be(3);
        new BoxSearch(new BoxChoice.Step(1000), 1).Find(futures).End.Should().Be(SearchEnd.NoSuchBox);
    }

    [Fact]
    public void A_restriction_that_hardly_matters_goes_unless_a_density_was_asked_for()
    {
        // Below 0.02 the second input makes such futures half as likely: 40,000 trials show it, and no rule needs it.
        var planted = new PlantedFutures(11, 40_000, 3);
        var futures = planted.In([(0, 0.5)], 0.9, 0.1);
        for (var trial = 0; trial < futures.IsHit.Length; trial++)
        {
            futures.IsHit[trial] &= planted.Inputs[1][trial] > 0.02 || planted.Luck[trial] < 0.3;
        }

        Search().Find(futures).Boxes[0].Box.Restricted.Should().Equal(0);
        var dense = new BoxSearch(new BoxChoice.LeastDensity(0.905), boxesMax: 1).Find(futures);
        dense.Boxes[0].Box.Restricted.Should().Contain(1);
    }

    [Theory]
    [InlineData(0, nameof(SearchEnd.Never))]
    [InlineData(1, nameof(SearchEnd.Always))]
    public void What_never_or_always_happens_has_no_corner(double chance, string end)
    {
        var result = Search().Find(new PlantedFutures(1, 400, 3).Noise(chance));

        (result.End.ToString(), result.Boxes.Count, result.Paths.Count).Should().Be((end, 0, 0));
    }

    [Fact]
    public void Too_few_futures_of_a_kind_are_not_searched() =>
        Search().Find(new PlantedFutures(1, 400, 3).In([(0, 0.05)], 1, 0)).End.Should().Be(SearchEnd.TooFew);

    [Fact]
    public void Equal_numbers_go_together_and_an_input_of_one_number_restricts_nothing()
    {
        var planted = new PlantedFutures(3, 4000, 3);
        for (var trial = 0; trial < 4000; trial++)
        {
            planted.Inputs[0][trial] = Math.Floor(5 * planted.Inputs[0][trial]);
            planted.Inputs[1][trial] = 7;
        }

        var result = Search().Find(planted.In([(3, 4)], 0.95, 0.05));

        result.Boxes[0].Restrictions.Should().ContainSingle();
        var restriction = result.Boxes[0].Restrictions[0];
        (restriction.Input, restriction.Low, restriction.High).Should().Be((0, 2.5, null));
    }

    [Fact]
    public void Agreement_is_Cohens_kappa()
    {
        // Cohen (1960): of 200, both say yes in 50, only one in 20 and 10: (0.85 − 0.545)/(1 − 0.545).
        const double Rounding = 1e-12;
        var (box, all) = (new BoxCount(70, 50), new BoxCount(200, 60));
        var chance = (0.35 * 0.3) + (0.65 * 0.7);
        new BoxFigures(box, all).Agreement.Should().BeApproximately((0.85 - chance) / (1 - chance), Rounding);
    }

    private static BoxSearch Search() => new(new BoxChoice.BestAgreement(), boxesMax: 3);
}
