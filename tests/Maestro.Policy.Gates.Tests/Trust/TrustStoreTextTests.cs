using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustStoreTextTests
{
    private const string Good = """
        {"trust_score":0.99,"approval_streak":5,"cooldown_until":null,"compliance_score":0.5,"coaching_sessions":1}
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\ufeff{}")]
    public void StoreThatIsNone_IsNoTrustAndACooldown(string? text) => AssertUnreadable(text);

    [Theory]
    [InlineData("0.99", "\"0.99\"")]
    [InlineData("0.99", "true")]
    [InlineData("0.99", "1.01")]
    [InlineData("0.99", "NaN")]
    [InlineData("5", "5.5")]
    [InlineData("5", "-1")]
    [InlineData("null", "false")]
    [InlineData("null", "\"\"")]
    [InlineData("null", "\"soon\"")]
    [InlineData("null", "\"2026-03-21T12:00:00\"")]
    [InlineData("\"coaching_sessions\":1", "\"coaching_sessions\":1,\"other\":1")]
    [InlineData("\"coaching_sessions\":1", "\"coaching_sessions\":1,\"trust_score\":1")]
    [InlineData("\"coaching_sessions\":1", "\"coaching_sessions\":1,\"\\ud800\":1")]
    [InlineData(",\"coaching_sessions\":1", "")]
    public void StoreThatIsOtherwise_IsNoTrustAndACooldown(string old, string other) =>
        AssertUnreadable(Good.Replace(old, other, StringComparison.Ordinal));

    [Fact]
    public void LongStore_IsNotRead() => AssertUnreadable(Good + new string(' ', TrustStoreText.MaxLength));

    [Fact]
    public void WhatIsWritten_IsReadStrictly()
    {
        TrustState state = new()
        {
            Score = 0.1 + 0.2,
            ApprovalStreak = 7,
            CooldownUntil = TrustStamp.At(TrustBook.Noon),
            Compliance = 1,
            CoachingSessions = 3,
        };
        TrustGrant odd = new("\"é\n", "許可", "L", TrustStamp.At(TrustBook.Noon), "\U0001F600");
        TrustGrant[] grants = [odd, TrustBook.Grant()];

        Assert.Equal(state, Read(TrustStoreText.Write(state), out string? fault));
        Assert.Null(fault);
        Assert.Equal(grants, TrustStoreText.ReadGrants(TrustStoreText.Write(grants), out fault));
        Assert.Null(fault);
        Assert.Empty(TrustStoreText.ReadGrants(TrustStoreText.Write([]), out fault));
        Assert.Null(fault);
        Assert.Equal(9, TrustStoreText.ReadCleanCompletions(TrustStoreText.Write(9), out fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("{\"grants\":[{}]}")]
    [InlineData("{\"grants\":{}}")]
    [InlineData("{\"grants\":[],\"other\":1}")]
    [InlineData("{\"grants\":[{\"grant_id\":\"G\",\"scenario\":\"S\",\"location_id\":\"L\"," +
        "\"expires_at\":\"2026-03-21T\",\"issued_by\":\"\"}]}")]
    public void OneFaultyGrant_LeavesNone(string text)
    {
        Assert.Empty(TrustStoreText.ReadGrants(text, out string? fault));
        Assert.NotNull(fault);
    }

    [Fact]
    public void LaxReading_HasToBeNamed()
    {
        Assert.Equal(0.9, TrustStoreText.ReadTrust(
            null, TrustModel.Default, TrustBook.Noon, out _, TrustStoreReading.Reference).Score);
        Assert.Equal(TrustStoreReading.Strict, default);
    }

    private static TrustState Read(string? text, out string? fault) =>
        TrustStoreText.ReadTrust(text, TrustModel.Default, TrustBook.Noon, out fault);

    private static void AssertUnreadable(string? text)
    {
        TrustState state = Read(text, out string? fault);

        Assert.NotNull(fault);
        Assert.Equal(0, state.Score);
        Assert.True(TrustModel.IsCoolingDown(state, TrustBook.Noon));
    }
}
