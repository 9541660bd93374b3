using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Browser;

public sealed class ReportSizeTests(BaselineReport report) : IClassFixture<BaselineReport>
{
    [Fact]
    public void Thirty_regions_fit_a_mail()
    {
        const int Largest = 2_500_000;

        new FileInfo(report.Path).Length.Should().BeLessThan(Largest);
    }
}
