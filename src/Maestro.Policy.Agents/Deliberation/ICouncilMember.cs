namespace Maestro.Policy;

/// <summary>A member of a council: whoever answers a question, as a program, a model or a script.</summary>
/// <remarks>Each round it is asked once. A member that was too slow in a round may still be at it when the next one
/// begins, so implementations are safe for use by several threads.</remarks>
public interface ICouncilMember
{
    /// <summary>The member's seat.</summary>
    /// <value>Not blank, and no other member's; 1 to 64 UTF-16 units without control characters.</value>
    string Name { get; }

    /// <summary>Answers a prompt.</summary>
    /// <param name="prompt">The question, and what was said so far.</param>
    /// <param name="cancellationToken">Cancelled when the time is over, or the caller went away.</param>
    /// <returns>The answer. Whatever is thrown is a failed one, which counts as absent.</returns>
    ValueTask<MemberAnswer> AnswerAsync(MemberPrompt prompt, CancellationToken cancellationToken);
}
