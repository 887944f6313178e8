namespace Maestro.Policy.Testing.Tests;

/// <summary>The store in memory keeps its contract.</summary>
public sealed class MemoryTicketStoreTests : TicketStoreConformance
{
    private ITicketStore? _store;

    public static TheoryData<string> Checks => [.. CheckNames];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Contract_IsKept(string check) => CheckAsync(check);

    [Fact]
    public async Task CheckThatIsNone_IsMisuse() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CheckAsync("Nothing"));

    protected override ValueTask<ITicketStore> OpenAsync(ConformanceClock clock) =>
        new(_store = new MemoryTicketStore(new() { Time = clock }));

    protected override ValueTask<ITicketStore> ReopenAsync(ConformanceClock clock) => new(_store!);
}
