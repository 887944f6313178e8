namespace Maestro.Policy.Tests.Audit.Rows;

public sealed class AuditRowTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 21, 12, 0, 0, 1, 2, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("ts")]
    [InlineData("run_id")]
    [InlineData("layer")]
    [InlineData("decision")]
    [InlineData("sealed")]
    [InlineData("overrideable")]
    [InlineData("final_decider")]
    [InlineData("reason_code")]
    [InlineData("log_level")]
    [InlineData("prev_hash")]
    [InlineData("row_hash")]
    [InlineData("key_id")]
    [InlineData("chain_id")]
    [InlineData("")]
    public void MemberThatEveryRowHas_CannotBeGivenAgain(string name) =>
        Assert.Contains(
            $"'{name}'",
            Assert.Throws<ArgumentException>(() => new AuditRow(Time, default, new AuditField(name, "x"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void MemberTwice_IsRefused() =>
        Assert.Contains(
            "two members 'a'",
            Assert.Throws<ArgumentException>(
                () => new AuditRow(Time, default, new AuditField("a", "x"), new AuditField("a", "y"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void MemberWithoutValue_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new AuditRow(Time, default, new AuditField("a", null!)));

    [Fact]
    public void MemberWithALoneSurrogate_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new AuditRow(Time, default, new AuditField("a", "\ud800")));
        Assert.Throws<ArgumentException>(() => new AuditRow(Time, default, new AuditField("\udc00", "x")));
        Assert.Equal("\ud83d\ude00", new AuditRow(Time, default, new AuditField("a", "\ud83d\ude00"))["a"]);
    }

    [Fact]
    public void Row_FindsItsMembers()
    {
        AuditRow row = new(Time, default, new AuditField("a", "x"), new AuditField("b", "y"));

        Assert.Equal(("x", "y", null), (row["a"], row["b"], row["c"]));
        Assert.Empty(new AuditRow(Time, default, default).Extra);
    }

    [Fact]
    public void Timestamp_IsInUtcWithMicroseconds() =>
        Assert.Equal("2026-03-21T03:00:00.001002+00:00", new AuditRow(Time, default).Timestamp);
}
