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

    // As Python's float() and int() read them.
    [Theory]
    [InlineData("\"\\uff10.\\uff17\"", "\"\\u0667\"", 0.7, 7)]
    [InlineData("\"\\u3000.5 \"", "\"\\ud835\\udfd7_0\"", 0.5, 90)]
    [InlineData("1e400", "\" +1_000 \"", 1, 1000)]
    [InlineData("\"\\u00b2\"", "1", 0.9, 0)]
    [InlineData("0.5", "\"\\u2167\"", 0.9, 0)]
    public void LaxReading_KnowsTheDigitsOfAnyScript(string score, string streak, double readScore, long readStreak) =>
        Assert.Equal((readScore, readStreak), Lax(score, streak));

    [Fact]
    public void LaxReading_DoesNotTakeALargeWholeNumberForTrust()
    {
        string zeros = new('0', 400);
        string nines = new('9', 4301);

        Assert.Equal((0.9, 0), Lax("1" + zeros, "5"));
        Assert.Equal((1.0, 5), Lax($"\"1{zeros}\"", "5"));
        Assert.Equal((0.9, 0), Lax("0.5", $"\"{nines}\""));
        Assert.Equal((0.5, long.MaxValue), Lax("0.5", $"\"{nines[1..]}\""));
    }

    [Fact]
    public void LaxReading_WritesANumberWithoutEndAsPythonDoes()
    {
        const string Text = """
            {"grants":[{"grant_id":-1e400,"scenario":Infinity,"location_id":NaN,"expires_at":"2026-03-21T12:00:00Z"}]}
            """;
        TrustGrant grant = Assert.Single(TrustStoreText.ReadGrants(Text, out _, TrustStoreReading.Reference));

        Assert.Equal(("-inf", "inf", "nan"), (grant.Id, grant.Scenario, grant.Location));
    }

    private static (double Score, long Streak) Lax(string score, string streak)
    {
        TrustState state = TrustStoreText.ReadTrust(
            $$"""{"trust_score":{{score}},"approval_streak":{{streak}}}""",
            TrustModel.Default,
            TrustBook.Noon,
            out _,
            TrustStoreReading.Reference);
        return (state.Score, state.ApprovalStreak);
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
