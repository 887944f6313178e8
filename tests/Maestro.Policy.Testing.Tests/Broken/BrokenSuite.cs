namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>The suite for a store in memory with something around it.</summary>
internal sealed class BrokenSuite(Func<ITicketStore, ITicketStore> spoil, TimeSpan? patience = null)
    : TicketStoreConformance
{
    private MemoryTicketStore? _store;
    private ITicketStore? _broken;

    protected override TimeSpan Patience => patience ?? TimeSpan.FromMilliseconds(200);

    protected override ValueTask<ITicketStore> OpenAsync(ConformanceClock clock)
    {
        _store = new(new() { Time = clock });
        return new(_broken = spoil(_store));
    }

    protected override ValueTask<ITicketStore> ReopenAsync(ConformanceClock clock) =>
        new(_broken is ForgetfulStore ? spoil(new MemoryTicketStore(new() { Time = clock })) : spoil(_store!));
}
