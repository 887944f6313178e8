using Maestro.Policy.Testing.Tests.Broken;

namespace Maestro.Policy.Testing.Tests;

/// <summary>A store that doesn't keep its contract is found out.</summary>
public sealed class BrokenStoreTests
{
    public static TheoryData<string> Flaws => [.. BrokenStores.All.Keys];

    [Theory]
    [MemberData(nameof(Flaws))]
    public async Task BrokenStore_IsCaught(string flaw)
    {
        List<string> caught = [];
        foreach (string check in TicketStoreConformance.CheckNames)
        {
            try
            {
                await new BrokenSuite(BrokenStores.All[flaw]).CheckAsync(check);
            }
            catch (ConformanceException exception)
            {
                Assert.StartsWith(check, exception.Message, StringComparison.Ordinal);
                caught.Add(check);
            }
        }

        Assert.NotEmpty(caught);
    }

    // What is caught above is caught for its flaw, not for being wrapped.
    [Fact]
    public async Task WrapperWithoutFlaw_IsNotCaught()
    {
        foreach (string check in TicketStoreConformance.CheckNames)
        {
            await new BrokenSuite(static store => new StoreWrapper(store), TimeSpan.FromSeconds(10)).CheckAsync(check);
        }
    }
}
