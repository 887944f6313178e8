using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Limits;

/// <summary>The words of limits, in logs and on the wire.</summary>
public static class LimitWords
{
    /// <summary>Gives the word of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Such as <c>TERMINATE</c>; <c>UNSPECIFIED</c> for a number that isn't an action.</returns>
    public static string ToWord(this LimitAction action) => EnumWords<LimitAction>.Of(action);

    /// <summary>Gives the word of a limit.</summary>
    /// <param name="reason">The limit.</param>
    /// <returns>Such as <c>LIMIT_MEMORY</c>; <c>UNSPECIFIED</c> for a number that isn't a limit.</returns>
    public static string ToWord(this LimitReason reason) => EnumWords<LimitReason>.Of(reason);
}
