using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Tokens;

/// <summary>The words of budgets, in logs and on the wire.</summary>
public static class TokenWords
{
    /// <summary>Gives the word of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Such as <c>NEAR</c>; <c>UNSPECIFIED</c> for a number that isn't a status.</returns>
    public static string ToWord(this TokenStatus status) => EnumWords<TokenStatus>.Of(status);
}
