using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Chain;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void SignedLines_AreALogThatVerifies()
    {
        using AuditKey key = AuditKey.Demo();
        using AuditChain chain = new(key, "chain-1");
        using MemoryStream log = new();
        log.Write(chain.Sign(Row("R1")));
        log.Write(chain.Sign(Row("R2")));
        log.Position = 0;

        AuditVerification found = AuditVerifier.Verify(
            log, key, new() { MayLackAnchor = true }, TestContext.Current.CancellationToken);

        Assert.True(found.IsValid, found.Detail);
        Assert.Equal((2, chain.Head), (found.Rows, found.Head));
    }

    [Fact]
    public void RowThatCantBeWritten_LeavesTheChainAsItWas()
    {
        using AuditKey key = AuditKey.Demo();
        using AuditChain chain = new(key, "chain-1");
        string first = Encoding.UTF8.GetString(chain.Sign(Row("R1")));

        Assert.Throws<ArgumentException>(() => chain.Sign(Row("R1", new AuditField("half", "\ud800"))).Length);

        Assert.Equal(1, chain.Rows);
        Assert.Contains(chain.Head, first, StringComparison.Ordinal);
        Assert.Contains(chain.Head, Encoding.UTF8.GetString(chain.Sign(Row("R1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyThatOnlyVerifies_IsRefused()
    {
        using AuditKey key = AuditKey.ToVerify("old", "0123456789abcdef"u8);

        Assert.Throws<ArgumentException>(() => new AuditChain(key, "chain-1"));
    }

    private static AuditRow Row(string runId, params AuditField[] extra) => new(
        Time,
        runId,
        new RowHeader(TestBook.Plain, Verdict.Hitl, false, true, Decider.System, TestBook.Risky),
        [.. extra]);
}
