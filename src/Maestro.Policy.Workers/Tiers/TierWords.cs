using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Tiers;

/// <summary>The words of tiers, in logs and on the wire.</summary>
public static class TierWords
{
    /// <summary>Gives the word of a label.</summary>
    /// <param name="label">The label.</param>
    /// <returns>Such as <c>ACCEPTABLE</c>; <c>UNSPECIFIED</c> for a number that isn't a label.</returns>
    public static string ToWord(this TierLabel label) => EnumWords<TierLabel>.Of(label);
}
