namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains;

public sealed class UnkeyedChainNamesTests
{
    [Fact]
    public void Names_AreUpperSnakeCaseAndUnique()
    {
        string[] names =
        [
            .. Enum.GetValues<FixtureReason>().Select(reason => reason.WireName()),
            .. Enum.GetValues<RuntimeReason>()
                .Where(reason => reason > RuntimeReason.InputTooLarge)
                .Select(reason => reason.WireName()),
            .. Enum.GetValues<FixtureOutcome>().Select(outcome => outcome.WireName()),
        ];

        Assert.Distinct(names);
        Assert.All(names, name => Assert.Matches("^[A-Z0-9]+(_[A-Z0-9]+)*$", name));
    }

    [Fact]
    public void ReasonsOfOurs_HaveOneNameEverywhere()
    {
        Assert.Equal("INPUT_UNREADABLE", default(FixtureReason).WireName());
        Assert.Equal("INPUT_UNREADABLE", default(RuntimeReason).WireName());
        Assert.Equal(FixtureReason.InputTooLarge.WireName(), RuntimeReason.InputTooLarge.WireName());
    }

    [Fact]
    public void Defaults_AreNeverGoodNews()
    {
        Assert.Equal(FixtureOutcome.Blocked, default);
        Assert.Equal(FixtureReason.InputUnreadable, default);
        Assert.Equal(RuntimeReason.InputUnreadable, default);
    }

    [Fact]
    public void WhatDoesNotExist_HasNoName()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FixtureOutcome)99).WireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FixtureReason)99).WireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((RuntimeReason)99).WireName());
    }
}
