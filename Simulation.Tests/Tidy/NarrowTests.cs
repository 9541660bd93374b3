using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Tidy;

/// <summary>What stands twice, for 512-bit vectors and for 256-bit ones, offers the same.</summary>
public sealed partial class NarrowTests
{
    [Fact]
    public void Arithmetic_of_lanes_has_the_same_members_over_either_vectors()
    {
        var narrow = Members("Simulation/Numerics/Narrow/Lanes.Arithmetic.cs");

        narrow.Should().HaveCountGreaterThan(10).And.Equal(Members("Simulation/Numerics/Lanes.Arithmetic.cs"));
    }

    private static List<string> Members(string path) =>
        [
            .. Signature()
                .Matches(SourceFile.Product.Single(file => file.Path == path).Code)
                .Select(match => match.Groups["signature"].Value),
        ];

    /// <summary>What others may call.</summary>
    [GeneratedRegex(
        @"^\s+(?<signature>(public|internal) static [^=]*?\))(?= =>|\s*$)",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex Signature();
}
