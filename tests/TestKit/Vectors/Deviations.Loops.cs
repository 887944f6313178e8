namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>Keys of loops aren't joined.</summary>
    public static readonly Deviation LoopKeysAreApart = new(
        "DEV-LOOP-001",
        "gates/loop_policy_functions, loop_policy_sessions",
        "the parts of a key aren't joined, so that no two conflicts share a count, no two events are taken for one, " +
            "and a new session doesn't touch another",
        "two keys of the case are different, and the same when joined with `|`, or a session that begins anew is " +
            "what another begins with, up to a `|`");

    /// <summary>An answer is one that was offered.</summary>
    public static readonly Deviation LoopAnswersAreOffered = new(
        "DEV-LOOP-002",
        "gates/hitl_confidential_loopguard",
        "only the offered words are answers, letter by letter; every other one stops the episode and isn't repeated " +
            "in a row",
        "the answers are those that were offered, a human is asked and says neither `STOP`, `CONTINUE` nor `ACK`; " +
            "the reference's any answer but `STOP` has no exception");
}
