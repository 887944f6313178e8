using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Tests.Broken.Loops;

/// <summary>The suite for a store in memory with something around it.</summary>
internal sealed class BrokenLoopSuite(Func<ILoopStore, FlawedLoopStore> spoil, TimeSpan patience)
    : LoopStoreConformance
{
    private MemoryLoopStore? _store;
    private FlawedLoopStore? _broken;

    protected override TimeSpan Patience => patience;

    protected override ValueTask<ILoopStore> OpenAsync()
    {
        _store = new();
        return new(_broken = spoil(_store));
    }

    protected override ValueTask<ILoopStore> ReopenAsync() =>
        new(spoil(_broken!.IsForgetful ? new MemoryLoopStore() : _store!));
}
