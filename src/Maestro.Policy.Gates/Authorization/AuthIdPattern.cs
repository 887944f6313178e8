using System.Buffers;

namespace Maestro.Policy.Gates.Authorization;

/// <summary>The shape of an authorization's id.</summary>
internal static class AuthIdPattern
{
    private const string Prefix = "EMG-";

    private static readonly SearchValues<char> Signs = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Says whether a text is an id and nothing else.</summary>
    public static bool IsMatch(ReadOnlySpan<char> text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length..] is { Length: >= 6 and <= 20 } rest
            && !rest.ContainsAnyExcept(Signs);

    /// <summary>Says whether the reference takes a text for an id: one line feed may follow.</summary>
    public static bool IsMatchAsReference(ReadOnlySpan<char> text) =>
        IsMatch(text is [.., '\n'] ? text[..^1] : text);
}
