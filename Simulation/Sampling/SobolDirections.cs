using System.Globalization;
using System.Text;

namespace Simulation.Sampling;

/// <summary>
/// Direction numbers of the Sobol sequence, 32 a dimension, from the published initial numbers of Joe and Kuo (2008, their
/// set D6). The table is a resource of the program, with its source and licence.
/// </summary>
internal static class SobolDirections
{
    /// <summary>Dimensions in the table.</summary>
    internal const int DimensionsMax = 1024;

    /// <summary>Bits of a point, and so the binary logarithm of the longest sequence.</summary>
    internal const int Bits = 32;

    private const string Resource = "sobol-directions.txt";

    private static readonly Lazy<uint[][]> Table = new(Read);

    /// <summary>The direction numbers of a dimension, counted from 0, as binary fractions of 32 bits.</summary>
    internal static ReadOnlySpan<uint> Of(int dimension) => Table.Value[dimension];

    private static uint[][] Read()
    {
        using var stream =
            typeof(SobolDirections).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program lacks its resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Where(line => line.Length > 0 && line[0] != '#');
        return [VanDerCorput(), .. lines.Select(Parse)];
    }

    /// <summary>The first dimension has no polynomial: its points are the van der Corput sequence.</summary>
    private static uint[] VanDerCorput() => [.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))];

    /// <summary>A line of the table: dimension, degree, inner coefficients of the polynomial, initial numbers.</summary>
    private static uint[] Parse(string line)
    {
        var numbers = line.Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return Extend((int)numbers[1], numbers[2], numbers.AsSpan(3));
    }

    /// <summary>Sobol's recurrence (Joe and Kuo 2008, equations 2 and 3), on binary fractions instead of odd numbers.</summary>
    private static uint[] Extend(int degree, uint inner, ReadOnlySpan<uint> initial)
    {
        var directions = new uint[Bits];
        for (var k = 0; k < Bits; k++)
        {
            if (k < degree)
            {
                directions[k] = initial[k] << (Bits - 1 - k);
                continue;
            }

            directions[k] = directions[k - degree] ^ (directions[k - degree] >> degree);
            for (var j = 1; j < degree; j++)
            {
                directions[k] ^= ((inner >> (degree - 1 - j)) & 1) * directions[k - j];
            }
        }

        return directions;
    }
}
