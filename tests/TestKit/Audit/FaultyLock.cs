namespace Maestro.Policy.TestKit;

/// <summary>What one holds at a time.</summary>
internal sealed class FaultyLock(Action giveBack) : IDisposable
{
    public void Dispose() => giveBack();
}
