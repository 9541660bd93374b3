using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class PhiloxEventsTests
{
    private const uint TrialStart = 4_294_967_291;
    private const ulong Stream = 0xFEDCBA9876543210;
    private const long Seed = 20170817;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(24)]
    [InlineData(33)]
    [InlineData(80)]
    public void A_certain_event_is_found_everywhere_with_the_words_of_its_address(int quarters)
    {
        RareEvents found = Find(Lanes.One, quarters, TrialStart);
        found.Count.Should().Be(quarters * Lanes.Count);
        found.Places[..found.Count].ToArray().Should().OnlyHaveUniqueItems();
        for (int i = 0; i < found.Count; i++)
        {
            uint trial = unchecked(TrialStart + (uint)found.LaneOf(i));
            (double uniform, double first, double second) = Defined(trial, (uint)found.QuarterOf(i));
            found.Uniforms[i].Should().Be(uniform);
            found.FirstMarks[i].Should().Be(first);
            found.SecondMarks[i].Should().Be(second);
        }
    }

    [Fact]
    public void Every_uniform_below_the_probability_is_found_and_few_others()
    {
        const int Quarters = 24;
        double[] probabilities = [0, 1e-9, 0.001, 0.004, 1.0 / 256, 0.04, 0.5, 0.999];
        Lanes probability = Lanes.Load(probabilities, 0);
        for (uint trial = 0; trial < 4000; trial += Lanes.Count)
        {
            RareEvents all = Find(Lanes.One, Quarters, trial);
            RareEvents some = Find(probability, Quarters, trial);
            Happening(some).Should().BeEquivalentTo(Happening(all));
            for (int i = 0; i < some.Count; i++)
                some.Uniforms[i].Should().BeLessThan(probability[some.LaneOf(i)] + (1.0 / 128));
        }

        IEnumerable<(long Place, double Uniform)> Happening(RareEvents events)
        {
            List<(long, double)> happening = [];
            for (int i = 0; i < events.Count; i++)
            {
                if (events.Uniforms[i] < probability[events.LaneOf(i)])
                    happening.Add((events.Places[i], events.Uniforms[i]));
            }
            return happening;
        }
    }

    [Fact]
    public void Behind_the_last_stand_ones()
    {
        RareEvents found = Find(Lanes.Indices * 0.01, 24, 0);
        found.Uniforms.Slice(found.Count, Lanes.Count).ToArray().Should().AllBeEquivalentTo(1.0);
    }

    private static RareEvents Find(Lanes probability, int quarters, uint trialStart)
    {
        RareEvents found = new(quarters);
        PhiloxRounds rounds = new(new PhiloxKey(Seed));
        new PhiloxEvents(rounds, trialStart, Stream).Find(probability, found);
        return found;
    }

    /// <summary>From the definition, word by word.</summary>
    private static (double Uniform, double First, double Second) Defined(uint trial, uint quarter)
    {
        (uint w0, uint w1, uint w2, uint w3) = Block(trial, quarter / 16);
        uint word = (quarter % 16 / 4) switch
        {
            0 => w0,
            1 => w1,
            2 => w2,
            _ => w3,
        };
        uint digit = (word >> (int)(8 * (quarter % 4))) & 255;
        (uint rest, uint first, uint second, _) = Block(trial, 0x80000000 + quarter);
        double whole = (digit * Math.Pow(2, 32)) + rest + 0.5;
        return (whole * Math.Pow(2, -40), (first + 0.5) * Math.Pow(2, -32), (second + 0.5) * Math.Pow(2, -32));
    }

    private static (uint, uint, uint, uint) Block(uint trial, uint second) =>
        Philox4x32.Block(trial, second, unchecked((uint)Stream), (uint)(Stream >> 32), (uint)Seed, (uint)(Seed >> 32));
}
