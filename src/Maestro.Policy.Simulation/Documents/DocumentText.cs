using System.Text;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Takes e-mail addresses out of what is kept of a run.</summary>
/// <remarks>
/// The reference's pattern is <c>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}</c>, wherever it stands; every other
/// <c>@</c> is replaced as well, so that none is left. It takes time in proportion to the text.
/// </remarks>
public static class DocumentText
{
    /// <summary>What stands in place of an address.</summary>
    public const string Redacted = "[REDACTED_EMAIL]";

    private const string At = "[AT]";

    /// <summary>Whether a text holds an address.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does; a lone <c>@</c> is no address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool HasAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReferenceEmail.TryFind(text, 0, isBordered: false, out _, out _);
    }

    /// <summary>A text without addresses, and without any <c>@</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same object where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Sanitize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder output = new();
        int done = 0;
        while (ReferenceEmail.TryFind(text, done, isBordered: false, out int start, out int end))
        {
            output.Append(text, done, start - done).Append(Redacted);
            done = end;
        }

        return output.Append(text, done, text.Length - done).Replace("@", At).ToString();
    }
}
