using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Tests;

/// <summary>The store in memory keeps its contract.</summary>
public sealed class MemoryLoopStoreTests : LoopStoreConformance
{
    private MemoryLoopStore? _store;

    public static TheoryData<string> Checks => [.. CheckNames];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Contract_IsKept(string check) => CheckAsync(check);

    [Fact]
    public async Task CheckThatIsNone_IsMisuse() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CheckAsync("Nothing"));

    protected override ValueTask<ILoopStore> OpenAsync() => new(_store = new());

    protected override ValueTask<ILoopStore> ReopenAsync() => new(_store!);
}
