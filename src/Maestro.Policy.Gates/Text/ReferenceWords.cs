using System.Text.Json;

namespace Maestro.Policy.Gates.Text;

/// <summary>Reads words as the reference's document orchestrator 1.3.5 and its benchmark do.</summary>
/// <remarks>For comparing: a human's answer of one's own is asked for with exact words.</remarks>
public static class ReferenceWords
{
    /// <summary>What stands for a decision that isn't there.</summary>
    /// <value>A word that is no decision.</value>
    public const string Unknown = "UNKNOWN";

    /// <summary>Finds the word of the codebook for a decision.</summary>
    /// <param name="decision">The decision in any dialect and case.</param>
    /// <returns><c>RUN</c>, <c>PAUSE_FOR_HITL</c> or <c>STOPPED</c>; <see cref="Unknown"/> for none, and any other word
    /// without the blanks around it.</returns>
    public static string Decision(string? decision)
    {
        string word = Trim(decision ?? "");
        return Upper(word) switch
        {
            "" => Unknown,
            "RUN" => "RUN",
            "HITL" or "PAUSE" or "PAUSE_FOR_HITL" => "PAUSE_FOR_HITL",
            "STOP" or "STOPPED" => "STOPPED",
            _ => word,
        };
    }

    /// <summary>Says whether a human's answer lets a task go on.</summary>
    /// <param name="answer">The answer: any JSON value, or none.</param>
    /// <returns><see langword="true"/> for the text <c>CONTINUE</c> alone, in any case and with blanks around it; all
    /// else is a stop.</returns>
    public static bool IsContinue(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.String
        && LaxJson.Decode(() => Upper(Trim(answer.GetString()!)) == "CONTINUE", static () => false);

    private static string Trim(string text)
    {
        int start = 0;
        int end = text.Length;

        while (start < end && CodePoint.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && CodePoint.IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    // Only ASCII: a letter that merely becomes one of these is another letter.
    private static string Upper(string text) =>
        string.Create(text.Length, text, static (room, from) =>
        {
            for (int at = 0; at < from.Length; at++)
            {
                room[at] = char.IsAsciiLetterLower(from[at]) ? (char)(from[at] - 32) : from[at];
            }
        });
}
