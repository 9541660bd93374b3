using FluentAssertions;
using Simulation.Engine;
using Xunit;

namespace Simulation.Tests.Engine;

public sealed class CrewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(5, 3)]
    [InlineData(4, 100)]
    public void Each_item_is_driven_once_and_each_piece_of_it_done_once(int threads, int drivers)
    {
        const int Items = 23;
        const int Pieces = 41;
        var done = new int[Items * Pieces];

        Crew.Drive(
            new CrewSize(threads, drivers),
            Items,
            crew => item => crew.ForEach(Pieces, piece => Interlocked.Increment(ref done[(item * Pieces) + piece])),
            CancellationToken.None
        );

        done.Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public void A_thread_without_an_item_helps_with_the_pieces_of_another()
    {
        using var both = new Barrier(2);
        var met = new bool[2];

        Crew.Drive(
            new CrewSize(Threads: 2, Drivers: 1),
            items: 1,
            crew => _ => crew.ForEach(2, piece => met[piece] = both.SignalAndWait(Patience)),
            CancellationToken.None
        );

        met.Should().OnlyContain(here => here, "one thread alone would have waited in vain");
    }

    [Fact]
    public void Two_drivers_drive_two_items_at_the_same_time()
    {
        using var both = new Barrier(2);
        var met = new bool[2];

        Crew.Drive(
            new CrewSize(Threads: 2, Drivers: 2),
            items: 2,
            _ => item => met[item] = both.SignalAndWait(Patience),
            CancellationToken.None
        );

        met.Should().OnlyContain(here => here);
    }

    [Fact]
    public void Never_are_more_items_driven_at_once_than_there_are_drivers()
    {
        var (now, most) = (0, 0);

        Crew.Drive(
            new CrewSize(Threads: 6, Drivers: 2),
            items: 50,
            crew =>
                _ =>
                {
                    var here = Interlocked.Increment(ref now);
                    lock (crew)
                    {
                        most = Math.Max(most, here);
                    }

                    Thread.Yield();
                    Interlocked.Decrement(ref now);
                },
            CancellationToken.None
        );

        most.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public void What_a_thread_makes_of_its_own_is_never_used_by_another()
    {
        var strangers = 0;

        Crew.Drive(
            new CrewSize(Threads: 4, Drivers: 2),
            items: 8,
            crew =>
                _ =>
                    crew.ForEach(
                        100,
                        () => Environment.CurrentManagedThreadId,
                        (_, owner) =>
                        {
                            if (owner != Environment.CurrentManagedThreadId)
                            {
                                Interlocked.Increment(ref strangers);
                            }
                        }
                    ),
            CancellationToken.None
        );

        strangers.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_first_failure_of_a_piece_ends_the_work_and_is_thrown_as_it_was(int threads)
    {
        var drive = () =>
            Crew.Drive(
                new CrewSize(threads, threads),
                items: 10,
                crew =>
                    item =>
                        crew.ForEach(
                            10,
                            piece =>
                            {
                                if (item == 3 && piece == 5)
                                {
                                    throw new InvalidDataException("piece 5");
                                }
                            }
                        ),
                CancellationToken.None
            );

        drive.Should().ThrowExactly<InvalidDataException>().WithMessage("piece 5");
    }

    [Fact]
    public void Cancelling_ends_the_work_between_two_pieces()
    {
        using var source = new CancellationTokenSource();
        var done = 0;
        var drive = () =>
            Crew.Drive(
                new CrewSize(Threads: 1, Drivers: 1),
                items: 10,
                crew =>
                    _ =>
                        crew.ForEach(
                            10,
                            _ =>
                            {
                                if (++done == 7)
                                {
                                    source.Cancel();
                                }
                            }
                        ),
                source.Token
            );

        drive.Should().Throw<OperationCanceledException>();
        done.Should().Be(7);
    }
}
