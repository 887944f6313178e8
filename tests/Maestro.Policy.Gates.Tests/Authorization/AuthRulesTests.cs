using Maestro.Policy.Gates.Authorization;

namespace Maestro.Policy.Gates.Tests.Authorization;

public sealed class AuthRulesTests
{
    private static readonly DateTimeOffset Noon = AuthPapers.Noon;
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Request_ExpiresAfterItsLastMoment()
    {
        Assert.False(AuthPapers.TwoMinutes.IsExpired(Noon.AddMinutes(2)));
        Assert.True(AuthPapers.TwoMinutes.IsExpired(Noon.AddMinutes(2) + Tick));
    }

    [Theory]
    [InlineData("EMG-7K3P9")]
    [InlineData("EMG-7K3P9Q\n")]
    [InlineData("EMG-7K3P9q")]
    [InlineData("EMG_7K3P9Q")]
    [InlineData("EMG-ABCDEFGHIJKLMNOPQRSTU")]
    public void IdOfAnotherShape_IsRefused(string authId) => Assert.Throws<ArgumentException>(
        () => new AuthRequest("R1", authId, AuthPapers.Context, Noon));

    // Every answer, to the right and to another request, at every time around the bounds, at every time of judging.
    [Fact]
    public void EveryAnswer_IsJudgedAsTheTableSays()
    {
        TimeSpan[] times =
        [
            TimeSpan.FromSeconds(-1), -Tick, TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1) + Tick,
            TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2) + Tick, TimeSpan.FromMinutes(4),
        ];

        foreach (AuthEventKind kind in Enum.GetValues<AuthEventKind>())
        foreach (string id in new[] { "R1", "R2" })
        foreach (TimeSpan at in times)
        foreach (TimeSpan now in times)
        {
            TimeSpan end = AuthRequest.DefaultLifetime;
            AuthOutcome expected = id != "R1" ? AuthOutcome.OtherTarget
                : at < TimeSpan.Zero || at > now + TimeSpan.FromMinutes(1) ? AuthOutcome.Untimely
                : now > end || at > end ? AuthOutcome.Expired
                : kind == AuthEventKind.Approve ? AuthOutcome.Approved
                : kind == AuthEventKind.Revise ? AuthOutcome.Revise
                : AuthOutcome.Rejected;

            Assert.Equal(expected, AuthRules.Default.Judge(
                AuthPapers.TwoMinutes, Noon, new(kind, Noon + at, "operator", id), Noon + now));
            Assert.Equal(
                expected == AuthOutcome.Expired ? Of(kind) : expected,
                AuthRules.Default.Judge(
                    "R1", Noon, new((FinalizeEventKind)kind, Noon + at, "admin", id), Noon + now));
        }
    }

    [Fact]
    public void AnswerWithoutATime_IsUntimely()
    {
        Assert.Equal(AuthOutcome.Untimely, AuthRules.Default.Judge(
            AuthPapers.TwoMinutes, Noon, new(AuthEventKind.Approve, null, "operator", "R1"), Noon));
        Assert.Equal(AuthOutcome.Untimely, AuthRules.Default.Judge(
            "D1", Noon, new(FinalizeEventKind.Approve, null, "admin", "D1"), Noon));
    }

    [Fact]
    public void SecondOfTheQuestion_CountsAsAWhole() => Assert.Equal(
        AuthOutcome.Approved,
        AuthRules.Default.Judge(
            "D1", Noon.AddMilliseconds(900), new(FinalizeEventKind.Approve, Noon, "admin", "D1"), Noon.AddSeconds(1)));

    [Fact]
    public void UnknownAnswer_IsANo()
    {
        Assert.Equal(AuthOutcome.Rejected, AuthRules.Default.Judge(
            AuthPapers.TwoMinutes, Noon, new((AuthEventKind)9, Noon, "operator", "R1"), Noon));
        Assert.Equal(AuthOutcome.Rejected, AuthRules.Default.Judge(
            "D1", Noon, new((FinalizeEventKind)9, Noon, "admin", "D1"), Noon));
        Assert.Equal(AuthOutcome.NotJudged, default);
        Assert.Equal(AuthEventKind.Reject, default);
        Assert.Equal(FinalizeEventKind.Stop, default);
    }

    [Fact]
    public void Judging_AllocatesNothing()
    {
        AuthEvent answer = new(AuthEventKind.Approve, Noon, "operator", "R1");
        int approved = 0;
        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Run(10_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(10_100, approved);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                AuthOutcome outcome = AuthRules.Default.Judge(AuthPapers.TwoMinutes, Noon, answer, Noon);
                approved += outcome == AuthOutcome.Approved ? 1 : 0;
            }
        }
    }

    [Fact]
    public void Misuse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuthRules(-Tick));
        Assert.Throws<ArgumentNullException>(
            () => AuthRules.Default.Judge(AuthPapers.TwoMinutes, Noon, null!, Noon));
        Assert.Throws<ArgumentNullException>(
            () => AuthRules.Default.Judge((string)null!, Noon, new(default, Noon, "", ""), Noon));
        Assert.Empty(CriticalKeys.Missing(default, default));
        Assert.Equal(CriticalKeys.AuthRequest, CriticalKeys.Missing(default));
    }

    private static AuthOutcome Of(AuthEventKind kind) => kind switch
    {
        AuthEventKind.Approve => AuthOutcome.Approved,
        AuthEventKind.Revise => AuthOutcome.Revise,
        _ => AuthOutcome.Rejected,
    };
}
