using FluentAssertions;
using Simulation.Scenarios.Text;
using Xunit;

namespace Simulation.Tests.Scenarios.Text;

public sealed class SourceFileTests
{
    [Fact]
    public void A_file_of_a_gigabyte_is_refused_by_its_length()
    {
        using var folder = new ScenarioFolder();
        using (var stream = File.Create(folder.PathOf("huge.json")))
        {
            stream.SetLength(1L << 30);
        }

        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var file = SourceFile.Read(folder.PathOf("huge.json"));

        file.Should()
            .Be(new SourceFile(Bytes: null, "the file has 1024 MiB: a scenario has at most 16 MiB", IsTooLarge: true));
        (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore)
            .Should()
            .BeLessThan(1 << 20, "nothing of it is read");
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named_as_what_they_are()
    {
        using var folder = new ScenarioFolder();

        SourceFile.Read(folder.PathOf("none.json")).Failure.Should().Be("there is no such file");
        SourceFile.Read(folder.PathOf("none/none.json")).Failure.Should().Be("there is no such file");
        SourceFile.Read(folder.PathOf(".")).Failure.Should().Be("it is a folder");
    }

    [Fact]
    public void A_file_of_the_greatest_length_is_read()
    {
        using var folder = new ScenarioFolder();
        folder.With("large.json", new byte[SourceFile.LengthMax]);

        SourceFile.Read(folder.PathOf("large.json")).Bytes.Should().HaveCount(SourceFile.LengthMax);
    }

    [Fact]
    public void What_has_no_length_is_limited_as_it_is_read()
    {
        if (!OperatingSystem.IsWindows())
        {
            SourceFile.Read("/dev/zero").Failure.Should().Be("the file has more: a scenario has at most 16 MiB");
        }
    }
}
