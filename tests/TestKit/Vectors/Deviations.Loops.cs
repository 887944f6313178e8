namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>Keys of loops aren't joined.</summary>
    public static readonly Deviation LoopKeysAreApart = new(
        "DEV-LOOP-001",
        "gates/loop_policy_functions",
        "the parts of a key aren't joined, so that no two conflicts share a count, no two events are taken for one, and " +
            "a new session doesn't touch another",
        "two keys of the case are different, and the same when joined with `|`, or a session that begins anew is what " +
            "another begins with, up to a `|`");
}
