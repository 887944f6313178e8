using System.Collections.Concurrent;
using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Tests;

/// <summary>A store that keeps written states keeps its contract: nothing of a state gets lost in its text.</summary>
public sealed class TextLoopStoreTests : LoopStoreConformance
{
    private readonly ConcurrentDictionary<string, byte[]> _texts = new(StringComparer.Ordinal);

    public static TheoryData<string> Checks => [.. CheckNames];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Contract_IsKept(string check) => CheckAsync(check);

    protected override ValueTask<ILoopStore> OpenAsync() => new(new TextStore(_texts));

    protected override ValueTask<ILoopStore> ReopenAsync() => new(new TextStore(_texts));

    private sealed class TextStore(ConcurrentDictionary<string, byte[]> texts) : ILoopStore
    {
        public ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
            new(texts.TryGetValue(sessionId, out byte[]? text) ? LoopStateText.Read(text) : null);

        public ValueTask<bool> PutAsync(LoopState state, long expectedVersion, CancellationToken cancellationToken)
        {
            byte[] next = LoopStateText.Write(state);
            return new(expectedVersion == 0
                ? texts.TryAdd(state.SessionId, next)
                : texts.TryGetValue(state.SessionId, out byte[]? latest)
                    && LoopStateText.Read(latest).Version == expectedVersion
                    && texts.TryUpdate(state.SessionId, next, latest));
        }
    }
}
