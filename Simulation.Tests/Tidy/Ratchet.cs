using FluentAssertions;

namespace Simulation.Tests.Tidy;

/// <summary>A place that may break a rule for now.</summary>
/// <param name="Place">As the rule names it.</param>
/// <param name="Reason">Why.</param>
internal sealed record Exemption(string Place, string Reason);

/// <summary>A rule that can only get stricter: what breaks it must be exempt by name, and an exemption must be needed.</summary>
internal static class Ratchet
{
    internal static void Check(string rule, IEnumerable<string> offenders, params Exemption[] exemptions)
    {
        var found = offenders.ToList();
        var exempt = exemptions.Select(exemption => exemption.Place).ToList();
        exemptions.Should().NotContain(exemption => exemption.Reason.Length < 10, "an exemption says why");
        found.Where(place => !exempt.Contains(PlaceOf(place))).Should().BeEmpty(rule);
        exempt
            .Except(found.Select(PlaceOf), StringComparer.Ordinal)
            .Should()
            .BeEmpty("an exemption that is no longer needed goes");
    }

    /// <summary>What stands before the colon; after it the offence may be told more exactly.</summary>
    private static string PlaceOf(string offender) => offender.Split(": ")[0];
}
