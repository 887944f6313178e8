using Maestro.Policy.Workers.Sessions;

namespace Maestro.Policy.Workers.Tests.Sessions;

public sealed class SessionControlTests
{
    private static readonly SessionState[] States = Enum.GetValues<SessionState>();
    private static readonly SessionOperation[] Operations = Enum.GetValues<SessionOperation>();
    private static readonly SessionApproval[] Approvals = Enum.GetValues<SessionApproval>();

    [Fact]
    public void WhatIsRefused_ChangesNothing() =>
        Assert.All(
            Every().Where(step => !step.Answer.IsAccepted), step => Assert.Equal(step.State, step.Answer.Next));

    [Fact]
    public void WhatHasEnded_StaysSo() =>
        Assert.All(
            Every().Where(step => step.State.IsTerminal()), step => Assert.Equal(step.State, step.Answer.Next));

    [Fact]
    public void OpenDecision_IsLeftByAValidApprovalOrByTheEnd() =>
        Assert.All(
            Every().Where(step => step.State == SessionState.PausedHitl && step.Answer.Next != step.State),
            step => Assert.True(
                step.Operation == SessionOperation.Stop
                || (step.Operation, step.Approval) == (SessionOperation.Resume, SessionApproval.Valid)));

    [Fact]
    public void EverySession_CanBeStopped() =>
        Assert.All(States, state =>
        {
            SessionAnswer answer = SessionControl.Answer(state, SessionOperation.Stop);
            Assert.True(answer.IsAccepted && (answer.Next.IsTerminal() || answer.Next == SessionState.Stopping));
        });

    [Theory]
    [InlineData("D-1", "D-1", Decider.User, SessionApproval.Valid)]
    [InlineData("D-1", "D-1", Decider.Admin, SessionApproval.Valid)]
    [InlineData("D-1", "D-1", Decider.System, SessionApproval.NotHuman)]
    [InlineData("D-1", "D-1", null, SessionApproval.NotHuman)]
    [InlineData("D-1", "d-1", Decider.User, SessionApproval.WrongDecision)]
    [InlineData("D-1", "", Decider.User, SessionApproval.WrongDecision)]
    [InlineData(null, "D-1", Decider.User, SessionApproval.WrongDecision)]
    [InlineData("D-1", null, Decider.User, SessionApproval.None)]
    public void Approval_IsWorthWhatItNamesAndWhoGivesIt(
        string? open, string? named, Decider? approver, SessionApproval worth) =>
        Assert.Equal(worth, SessionControl.Weigh(open, named, approver));

    [Fact]
    public void NumbersThatMeanNothing_ChangeNothing()
    {
        Assert.Equal(new(409, (SessionState)99), SessionControl.Answer((SessionState)99, SessionOperation.Resume));
        Assert.Equal(
            new(409, SessionState.Running), SessionControl.Answer(SessionState.Running, (SessionOperation)99));
        Assert.False(default(SessionAnswer).IsAccepted);
        Assert.False(SessionWords.TryParse("Pause", out SessionOperation _));
    }

    private static IEnumerable<Step> Every() =>
        from state in States
        from operation in Operations
        from approval in Approvals
        select new Step(state, operation, approval, SessionControl.Answer(state, operation, approval));

    private sealed record Step(
        SessionState State, SessionOperation Operation, SessionApproval Approval, SessionAnswer Answer);
}
