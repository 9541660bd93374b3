namespace Simulation.Tests.Model;

/// <summary>A stream of numbers for making test cases (SplitMix64, Steele et al. 2014); shares nothing with the engine.</summary>
internal sealed class TestNumbers(ulong seed)
{
    private ulong _state = seed;

    internal double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (((z ^ (z >> 31)) >> 12) + 0.5) / (1UL << 52);
    }

    internal double Between(double low, double high) => low + ((high - low) * Uniform());

    internal int Whole(int low, int high) => low + (int)(Uniform() * (high - low + 1));

    internal bool Happens(double probability) => Uniform() < probability;

    internal double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());
}
