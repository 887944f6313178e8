using Maestro.Policy;

namespace SupervisorSample;

/// <summary>Somebody whose answer is known beforehand; without one nobody is there.</summary>
/// <param name="answer">The answer to every question; empty for none.</param>
/// <param name="output">Where the question is shown.</param>
public sealed class ScriptedPerson(string answer, TextWriter output)
{
    /// <summary>Answers.</summary>
    public ValueTask<string?> AskAsync(HumanQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        output.WriteLine($"  {question.Layer} {question.Reason}: {(answer.Length > 0 ? answer : "nobody answers")}");
        return new(answer.Length > 0 ? answer : null);
    }
}
