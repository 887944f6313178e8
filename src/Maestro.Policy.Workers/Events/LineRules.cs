namespace Maestro.Policy.Workers.Events;

/// <summary>What a line must be that is JSON: the first rule that it breaks names it.</summary>
internal static class LineRules
{
    /// <summary>Finds what is wrong with a line.</summary>
    /// <param name="facts">What was found in it.</param>
    /// <returns>The first code that applies.</returns>
    public static WorkerLineCode CodeOf(in LineFacts facts) =>
        !facts.IsObject ? WorkerLineCode.NotObject
        : facts.Type == WorkerEventType.Unknown ? WorkerLineCode.UnknownType
        : facts.HasBadString ? WorkerLineCode.BadString
        : !facts.IsOwners ? WorkerLineCode.AgentMismatch
        : !facts.HasMoment ? WorkerLineCode.BadTimestamp
        : facts.Payload.IsNone ? WorkerLineCode.BadPayload
        : facts.Type == WorkerEventType.Progress && facts.Progress is null ? WorkerLineCode.BadProgress
        : facts.HasBadField || LacksField(in facts) ? WorkerLineCode.BadPayload
        : WorkerLineCode.Ok;

    private static bool LacksField(in LineFacts facts) => facts.Type switch
    {
        WorkerEventType.Progress => false,
        WorkerEventType.Review => facts.Verdict.IsNone,
        _ => facts.Text.IsNone,
    };
}
