using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustModelTests
{
    private static readonly TrustModel Model = TrustModel.Default;
    private static readonly DateTimeOffset Noon = TrustBook.Noon;

    public static TheoryData<TrustOptions, string> Faulty => new()
    {
        { new() { NeededScore = 0 }, "NeededScore is 0." },
        { new() { NeededScore = double.NaN }, "NeededScore is NaN." },
        { new() { NeededScore = 1.1 }, "NeededScore is 1.1." },
        { new() { NeededStreak = 0 }, "NeededStreak is 0." },
        { new() { CapPerRun = double.NaN }, "CapPerRun is NaN." },
        { new() { CapPerRun = -0.1 }, "CapPerRun is -0.1." },
        { new() { Cooldown = default }, "Cooldown is 00:00:00." },
        { new() { Cooldown = TimeSpan.MaxValue }, "Cooldown is " },
        { new() { CoachingBelow = double.PositiveInfinity }, "CoachingBelow is Infinity." },
        { new() { MaxCoachingSessions = -1 }, "MaxCoachingSessions is -1." },
        { new() { ComplianceBySession = 2 }, "ComplianceBySession is 2." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(TrustOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new TrustModel(options));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultState_IsNotTrusted()
    {
        TrustJudgement judgement = Model.Judge(default, [TrustBook.Grant()], TrustBook.Place, Noon);

        Assert.Equal(TrustStanding.TooLow, judgement.Standing);
        Assert.False(default(TrustJudgement).IsApproved);
        Assert.Equal(TrustStanding.CoolingDown, default);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void ScoreOutOfRange_IsRefused(double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrustState { Score = score });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.NegativeInfinity)]
    public void CapThatIsNone_AddsNothing(double cap)
    {
        TrustUpdate update = Model.Apply(default, new("GOOD", 0.5), cap, Noon);

        Assert.Equal(0, update.After.Score);
        Assert.Equal(0, update.After.ApprovalStreak);
        Assert.Equal(0, update.CapRemaining);
    }

    [Fact]
    public void CapAboveThatOfARun_IsThatOfARun() =>
        Assert.Equal(0.03, Model.Apply(default, new("GOOD", 0.5), double.MaxValue, Noon).After.Score);

    [Theory]
    [InlineData(0.98, 2, TrustStanding.Approved)]
    [InlineData(0.9799999999999999, 2, TrustStanding.TooLow)]
    [InlineData(1, 1, TrustStanding.TooLow)]
    public void Thresholds_AreMetExactly(double score, long streak, TrustStanding expected)
    {
        TrustState state = new() { Score = score, ApprovalStreak = streak };

        Assert.Equal(expected, Model.Judge(state, [TrustBook.Grant()], TrustBook.Place, Noon).Standing);
    }

    [Fact]
    public void Cooldown_ComesBeforeTheGrant()
    {
        TrustState state = TrustBook.High with { CooldownUntil = TrustStamp.At(Noon.AddSeconds(1)) };

        Assert.Equal(TrustStanding.CoolingDown, Model.Judge(state, [], TrustBook.Place, Noon).Standing);
        Assert.Equal(TrustStanding.NotGranted, Model.Judge(state, [], TrustBook.Place, Noon.AddSeconds(1)).Standing);
    }

    [Fact]
    public void Cooldown_IsNotMadeShorterUnlessTheOptionsSaySo()
    {
        TrustState state = new() { CooldownUntil = TrustStamp.Never };

        Assert.Equal(TrustStamp.Never, Model.Apply(state, TrustOutcome.AuthExpired, 0, Noon).After.CooldownUntil);
        Assert.Equal(
            TrustStamp.At(Noon.AddSeconds(300)),
            TrustModel.Reference.Apply(state, TrustOutcome.AuthExpired, 0, Noon).After.CooldownUntil);
        Assert.Equal(TrustStamp.Never, Model.Lowest(DateTimeOffset.MaxValue).CooldownUntil);
    }

    [Fact]
    public void FirstGrantThatHolds_Counts()
    {
        TrustGrant[] grants =
        [
            TrustBook.Grant("late", hours: -1),
            new("elsewhere", "refund", "us", TrustStamp.Never),
            new("otherwise", "Refund", "eu", TrustStamp.Never),
            TrustBook.Grant("first"),
            TrustBook.Grant("second"),
        ];

        Assert.Equal("first", Model.Judge(TrustBook.High, grants, TrustBook.Place, Noon).Grant!.Id);
        Assert.True(grants[3].IsFor(TrustBook.Place, Noon.AddHours(1)));
        Assert.False(grants[3].IsFor(TrustBook.Place, Noon.AddHours(1).AddTicks(1)));
        Assert.Equal(TrustStanding.NotGranted, Model.Judge(TrustBook.High, grants, default, Noon).Standing);
    }

    [Fact]
    public void CoachingThatIsNotCalledFor_IsRefused()
    {
        Assert.Equal(CoachingNeed.Session, Model.NeedOf(default));
        Assert.Throws<InvalidOperationException>(() => Model.Coach(TrustBook.High));
        Assert.Throws<InvalidOperationException>(() => Model.Coach(new TrustState { CoachingSessions = 50 }));
        Assert.Equal("before: 0.0, after: 0.03, sessions: 1", TrustVectors.Row(Model.Coach(default).ToFields()));
    }

    [Fact]
    public void HalfCharacterOfARequest_DoesNotBreakTheRow()
    {
        TrustJudgement judgement = Model.Judge(TrustBook.High, [], new("a\ud800", null), Noon);

        Assert.Equal("scenario: a\ufffd, location_id: null, trust_score: 0.98", TrustVectors.Row(judgement.ToFields()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lower")]
    [InlineData("A B")]
    public void OutcomeWithoutAName_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => new TrustOutcome(name, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrustOutcome("A", double.NaN));
    }
}
