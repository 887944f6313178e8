using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Events;

/// <summary>The words of lines, in logs and on the wire.</summary>
public static class EventWords
{
    /// <summary>Gives the word of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>As a line says it, such as <c>blocker</c>; <c>unknown</c> when it is none.</returns>
    public static string ToWord(this WorkerEventType type) => type switch
    {
        WorkerEventType.Status => "status",
        WorkerEventType.Progress => "progress",
        WorkerEventType.Finding => "finding",
        WorkerEventType.Task => "task",
        WorkerEventType.Blocker => "blocker",
        WorkerEventType.Milestone => "milestone",
        WorkerEventType.Review => "review",
        WorkerEventType.Error => "error",
        _ => "unknown",
    };

    /// <summary>Gives the word of what became of a line.</summary>
    /// <param name="result">What became of it.</param>
    /// <returns>Such as <c>DEGRADED</c>; <c>UNSPECIFIED</c> for a number that isn't a result.</returns>
    public static string ToWord(this WorkerLineResult result) => EnumWords<WorkerLineResult>.Of(result);

    /// <summary>Gives the word of what is wrong with a line.</summary>
    /// <param name="code">What is wrong.</param>
    /// <returns>Such as <c>BAD_TIMESTAMP</c>; <c>UNSPECIFIED</c> for a number that isn't a code.</returns>
    public static string ToWord(this WorkerLineCode code) => EnumWords<WorkerLineCode>.Of(code);

    /// <summary>Says whether a type is a safety signal, which counts even when its line is defective.</summary>
    /// <param name="type">The type.</param>
    /// <returns><see langword="true"/> for blocker, milestone, review and error.</returns>
    public static bool IsSafetySignal(this WorkerEventType type) =>
        type is WorkerEventType.Blocker or WorkerEventType.Milestone or WorkerEventType.Review or WorkerEventType.Error;
}
