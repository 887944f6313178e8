namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>A time that goes back at the second look.</summary>
internal sealed class BackwardTime
{
    private int _looks;

    public DateTimeOffset Tell(ITicketStore store, DateTimeOffset time) => time.AddSeconds(-_looks++);
}
