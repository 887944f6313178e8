using System.Text;

namespace Maestro.Policy.Workers.Events;

/// <summary>Finds types by their words: ASCII letters of either case, and nothing around them.</summary>
internal static class EventTypes
{
    /// <summary>The longest word.</summary>
    public const int MaxLength = 9;

    /// <summary>Finds a type.</summary>
    /// <param name="word">The word, without escapes.</param>
    /// <returns>The type, or <see cref="WorkerEventType.Unknown"/>.</returns>
    public static WorkerEventType Find(ReadOnlySpan<byte> word) => word.Length switch
    {
        4 when Ascii.EqualsIgnoreCase(word, "task"u8) => WorkerEventType.Task,
        5 when Ascii.EqualsIgnoreCase(word, "error"u8) => WorkerEventType.Error,
        6 when Ascii.EqualsIgnoreCase(word, "status"u8) => WorkerEventType.Status,
        6 when Ascii.EqualsIgnoreCase(word, "review"u8) => WorkerEventType.Review,
        7 when Ascii.EqualsIgnoreCase(word, "blocker"u8) => WorkerEventType.Blocker,
        7 when Ascii.EqualsIgnoreCase(word, "finding"u8) => WorkerEventType.Finding,
        8 when Ascii.EqualsIgnoreCase(word, "progress"u8) => WorkerEventType.Progress,
        9 when Ascii.EqualsIgnoreCase(word, "milestone"u8) => WorkerEventType.Milestone,
        _ => WorkerEventType.Unknown,
    };

    /// <summary>Chooses what weighs more of two types that one line gives.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The first of blocker, error, milestone and review; <paramref name="one"/> when neither is a safety
    /// signal.</returns>
    public static WorkerEventType Graver(WorkerEventType one, WorkerEventType other) =>
        Weight(other) > Weight(one) ? other : one;

    private static int Weight(WorkerEventType type) => type switch
    {
        WorkerEventType.Blocker => 4,
        WorkerEventType.Error => 3,
        WorkerEventType.Milestone => 2,
        WorkerEventType.Review => 1,
        _ => 0,
    };
}
