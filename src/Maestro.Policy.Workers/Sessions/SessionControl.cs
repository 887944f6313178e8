using static Maestro.Policy.Workers.Sessions.SessionApproval;
using static Maestro.Policy.Workers.Sessions.SessionOperation;
using static Maestro.Policy.Workers.Sessions.SessionState;

namespace Maestro.Policy.Workers.Sessions;

/// <summary>What becomes of operations on a session, as a table. What isn't listed changes nothing, and what is stopped
/// stays so, sealed or not.</summary>
public static class SessionControl
{
    private const int Done = 200;
    private const int Accepted = 202;
    private const int Forbidden = 403;
    private const int Conflict = 409;

    /// <summary>Says whether a session has ended: nothing leaves such a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns><see langword="true"/> for STOPPED, STOPPED_SEALED and COMPLETED, and for numbers that are no
    /// states.</returns>
    public static bool IsTerminal(this SessionState state) =>
        state is not (Created or Running or Reviewing or Paused or PausedHitl or Stopping);

    /// <summary>Says what becomes of an operation.</summary>
    /// <param name="state">Where the session stands.</param>
    /// <param name="operation">What somebody asks for.</param>
    /// <param name="approval">What the approval is worth that came with it; only a resumption of an open decision needs
    /// one.</param>
    /// <returns>The answer, and where the session stands now.</returns>
    public static SessionAnswer Answer(
        SessionState state, SessionOperation operation, SessionApproval approval = SessionApproval.None) =>
        (operation, state, approval) switch
        {
            (Pause, Running or Reviewing, _) => new(Done, Paused),
            (Pause, Paused or PausedHitl, _) => new(Done, state),

            (Resume, Running or Paused, _) => new(Done, Running),
            (Resume, PausedHitl, Valid) => new(Done, Running),
            (Resume, PausedHitl, NotHuman) => new(Forbidden, state),

            (Stop, Created, _) => new(Accepted, Stopped),
            (Stop, Running or Reviewing or Paused or PausedHitl or Stopping, _) => new(Accepted, Stopping),
            (Stop, Stopped or StoppedSealed or Completed, _) => new(Done, state),

            // A review that can't begin now is queued.
            (Review, Running, _) => new(Accepted, Reviewing),
            (Review, Reviewing or Paused or PausedHitl, _) => new(Accepted, state),

            _ => new(Conflict, state),
        };

    /// <summary>Says what an approval is worth.</summary>
    /// <param name="open">The decision that is open; <see langword="null"/> for none.</param>
    /// <param name="named">The decision that the approval names; <see langword="null"/> when there is no
    /// approval.</param>
    /// <param name="approver">Who gives it; <see langword="null"/> when nobody known does.</param>
    /// <returns>Its worth: it is valid when a user or an admin names the decision that is open, letter by
    /// letter.</returns>
    public static SessionApproval Weigh(string? open, string? named, Decider? approver) =>
        named is null ? SessionApproval.None
        : approver is not (Decider.User or Decider.Admin) ? NotHuman
        : open is null || !string.Equals(open, named, StringComparison.Ordinal) ? WrongDecision
        : Valid;
}
