using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Browser;

public sealed class ReportSizeTests(BaselineReport report) : IClassFixture<BaselineReport>
{
    [Fact]
    public void Thirty_regions_fit_a_mail()
    {
        // 2.5 MB is what a mail takes; what the page grows to before anyone looks stays clear of that.
        const int Largest = 2_400_000;

        new FileInfo(report.Path).Length.Should().BeLessThan(Largest);
    }
}
