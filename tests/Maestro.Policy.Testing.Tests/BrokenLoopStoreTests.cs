using Maestro.Policy.Testing.Tests.Broken.Loops;

namespace Maestro.Policy.Testing.Tests;

/// <summary>A loop store that doesn't keep its contract is found out.</summary>
public sealed class BrokenLoopStoreTests
{
    public static TheoryData<string> Flaws => [.. BrokenLoopStores.All.Keys];

    [Theory]
    [MemberData(nameof(Flaws))]
    public async Task BrokenStore_IsCaught(string flaw)
    {
        TimeSpan patience = flaw == "never answers" ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(60);
        List<string> caught = [];
        foreach (string check in LoopStoreConformance.CheckNames)
        {
            try
            {
                await new BrokenLoopSuite(BrokenLoopStores.All[flaw], patience).CheckAsync(check);
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
        foreach (string check in LoopStoreConformance.CheckNames)
        {
            await new BrokenLoopSuite(static store => new FlawedLoopStore(store), TimeSpan.FromSeconds(60))
                .CheckAsync(check);
        }
    }
}
