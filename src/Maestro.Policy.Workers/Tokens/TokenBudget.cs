namespace Maestro.Policy.Workers.Tokens;

/// <summary>How many tokens one task of a worker may take.</summary>
/// <param name="Planned">From how many on somebody should know.</param>
/// <param name="Ceiling">Above how many a human is asked.</param>
/// <remarks>The default value is a budget of nothing: the first token is too many.</remarks>
public readonly record struct TokenBudget(long Planned, long Ceiling)
{
    /// <summary>Judges a use of tokens.</summary>
    /// <param name="used">How many tokens the task took; <see langword="null"/> when that isn't known.</param>
    /// <returns>How it stands; a negative number isn't known.</returns>
    public TokenStatus Judge(long? used) => used switch
    {
        null or < 0 => TokenStatus.Unknown,
        { } tokens when tokens > Ceiling => TokenStatus.Over,
        { } tokens when tokens >= Planned => TokenStatus.Near,
        _ => TokenStatus.Ok,
    };
}
