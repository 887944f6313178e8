using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Sessions;

/// <summary>The words of sessions, in logs and on the wire.</summary>
public static class SessionWords
{
    /// <summary>Gives the word of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Such as <c>PAUSED_HITL</c>; <c>UNSPECIFIED</c> for a number that isn't a state.</returns>
    public static string ToWord(this SessionState state) => EnumWords<SessionState>.Of(state);

    /// <summary>Reads the word of a state.</summary>
    /// <param name="word"><c>UPPER_SNAKE_CASE</c>, letter by letter.</param>
    /// <param name="state">The state; <see cref="SessionState.Stopped"/> when there is none of that word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? word, out SessionState state) =>
        EnumWords<SessionState>.TryParse(word, out state);

    /// <summary>Reads the word of an operation, as the last part of its address has it.</summary>
    /// <param name="word"><c>pause</c>, <c>resume</c>, <c>stop</c> or <c>review</c>, letter by letter.</param>
    /// <param name="operation">The operation; <see cref="SessionOperation.Unspecified"/> for any other word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? word, out SessionOperation operation)
    {
        operation = word switch
        {
            "pause" => SessionOperation.Pause,
            "resume" => SessionOperation.Resume,
            "stop" => SessionOperation.Stop,
            "review" => SessionOperation.Review,
            _ => SessionOperation.Unspecified,
        };
        return operation != SessionOperation.Unspecified;
    }
}
