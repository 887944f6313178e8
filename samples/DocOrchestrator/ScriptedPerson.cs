using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>Somebody whose answers are known beforehand: by task, or one for all. Without one nobody is
/// there.</summary>
public sealed class ScriptedPerson(IReadOnlyDictionary<string, string> answers, TextWriter output)
{
    /// <summary>The answer for every other task.</summary>
    public const string Any = "*";

    /// <summary>Answers.</summary>
    public ValueTask<string?> AnswerAsync(HumanQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string? answer = answers.GetValueOrDefault(question.Summary ?? "") ?? answers.GetValueOrDefault(Any);
        output.WriteLine($"  {question.Layer} {question.Reason}, {question.Summary}: {answer ?? "nobody answers"}");
        return new(answer);
    }
}
