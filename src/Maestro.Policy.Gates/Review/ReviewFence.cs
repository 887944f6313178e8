namespace Maestro.Policy.Gates.Review;

/// <summary>Takes a text out of the one code fence that may be around it.</summary>
internal static class ReviewFence
{
    private const string Fence = "```";

    /// <summary>What is in the fence.</summary>
    /// <returns>The text as it is where there is no fence around all of it: two fences, or words before one, stay, and
    /// make it no JSON.</returns>
    public static ReadOnlySpan<char> Open(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        int line = trimmed.IndexOf('\n');
        if (line < 0 || !trimmed.StartsWith(Fence) || !trimmed.EndsWith(Fence) || trimmed.Length - line <= Fence.Length)
        {
            return trimmed;
        }

        ReadOnlySpan<char> language = trimmed[Fence.Length..line].Trim();
        return language.ContainsAnyExceptInRange('a', 'z') && !language.Equals("JSON", StringComparison.Ordinal)
            ? trimmed
            : trimmed[(line + 1)..^Fence.Length];
    }
}
