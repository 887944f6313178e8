using System.Buffers;
using System.Text;

namespace Maestro.Policy.Gates.Loops;

/// <summary>What may be a key: a session's id, a fingerprint, an event's id.</summary>
internal static class LoopKeys
{
    /// <summary>Whether one of them is missing. A blank is something.</summary>
    public static bool IsMissing(LoopEvent happened) =>
        happened.Conflict.SessionId.Length == 0 || happened.Conflict.Fingerprint.Length == 0 || happened.Id.Length == 0;

    /// <summary>Whether all of them may be kept. Half characters become the same one where they are written, so that
    /// keys with one can't be told apart, and some stores keep no control characters.</summary>
    public static bool AreSound(LoopEvent happened) =>
        IsSound(happened.Conflict.SessionId, LoopEvent.MaxKeyLength)
        && IsSound(happened.Conflict.Fingerprint, LoopEvent.MaxKeyLength)
        && IsSound(happened.Id, happened.Kind == LoopEventKind.HitlPause
            ? LoopEvent.MaxKeyLength
            : 2 * LoopEvent.MaxKeyLength);

    /// <summary>Whether kind and decision go together.</summary>
    public static bool Pairs(LoopEvent happened) => happened.Kind switch
    {
        LoopEventKind.EndRecommended => happened.Decision == LoopDecision.EndSessionRecommended,
        LoopEventKind.Stopped => happened.Decision == LoopDecision.Stopped,
        >= LoopEventKind.HitlPause and <= LoopEventKind.PlanReceived => happened.Decision == LoopDecision.PauseForHitl,
        _ => false,
    };

    /// <summary>What a refusal repeats of a key, so that the refusal itself can be kept.</summary>
    public static string Repeatable(string key)
    {
        string kept = key.Length <= LoopEvent.MaxKeyLength ? key : key[..LoopEvent.MaxKeyLength];
        return IsSound(kept, LoopEvent.MaxKeyLength) ? kept : string.Concat(kept.EnumerateRunes());
    }

    /// <summary>Whether a key may be kept.</summary>
    public static bool IsSound(string key, int maxLength) => key.Length <= maxLength && IsText(key);

    private static bool IsText(ReadOnlySpan<char> key)
    {
        while (!key.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf16(key, out Rune rune, out int length) == OperationStatus.Done;
            if (!isWhole || Rune.IsControl(rune))
            {
                return false;
            }

            key = key[length..];
        }

        return true;
    }
}
