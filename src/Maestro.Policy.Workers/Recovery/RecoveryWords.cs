using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>The words of recovery, in logs and on the wire.</summary>
public static class RecoveryWords
{
    /// <summary>Gives the word of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Such as <c>RELAUNCH</c>; <c>UNSPECIFIED</c> for a number that isn't an action.</returns>
    public static string ToWord(this RecoveryAction action) => EnumWords<RecoveryAction>.Of(action);

    /// <summary>Gives the word of a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Such as <c>RECOVERY_EXHAUSTED</c>; <c>UNSPECIFIED</c> for a number that isn't a reason.</returns>
    public static string ToWord(this RecoveryReason reason) => EnumWords<RecoveryReason>.Of(reason);
}
