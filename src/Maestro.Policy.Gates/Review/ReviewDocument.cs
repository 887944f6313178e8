using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Review;

/// <summary>Reads a reviewer's JSON object.</summary>
internal static class ReviewDocument
{
    private static readonly ImmutableArray<(string Word, ReviewOutcome Outcome)> Verdicts =
    [
        ("approved", ReviewOutcome.Approved),
        ("approve", ReviewOutcome.Approved),
        ("concerns", ReviewOutcome.Concerns),
        ("concern", ReviewOutcome.Concerns),
        ("blocker", ReviewOutcome.Blocker),
        ("blockers", ReviewOutcome.Blocker),
        ("blocked", ReviewOutcome.Blocker),
    ];

    /// <summary>Reads an object.</summary>
    /// <param name="root">Any value; what is no object can't be read.</param>
    public static ReviewTextReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(ReviewOutcome.Unparseable, ReviewWarnings.None);
        }

        ReviewOutcome[] verdicts = [.. Members(root, "verdict").Select(VerdictOf)];
        ReviewOutcome said = Said(verdicts);
        ReviewOutcome listed = Worse(
            Listed(Members(root, "blockers"), ReviewOutcome.Blocker),
            Listed(Members(root, "concerns"), ReviewOutcome.Concerns));
        bool isContradicted = said is ReviewOutcome.Approved or ReviewOutcome.Concerns
            && listed < said && listed != ReviewOutcome.Unparseable;
        ReviewWarnings warnings =
            (isContradicted ? ReviewWarnings.Contradiction : ReviewWarnings.None)
            | (verdicts.Length > 1 ? ReviewWarnings.DuplicateKey : ReviewWarnings.None)
            | (CountWords(root) > ReviewText.MaxWords ? ReviewWarnings.OverLength : ReviewWarnings.None);
        return new(Worse(said, listed), warnings);
    }

    // Several verdicts are none, unless one of them is a blocker.
    private static ReviewOutcome Said(ReviewOutcome[] verdicts) =>
        verdicts.Contains(ReviewOutcome.Blocker) ? ReviewOutcome.Blocker
        : verdicts.Length == 1 ? verdicts[0]
        : ReviewOutcome.Unparseable;

    // Only ASCII letters have two cases here: a letter that merely looks like one is none.
    private static ReviewOutcome VerdictOf(JsonElement value)
    {
        string word = TextOf(value)?.Trim() ?? "";
        foreach ((string known, ReviewOutcome outcome) in Verdicts)
        {
            if (Ascii.EqualsIgnoreCase(word, known))
            {
                return outcome;
            }
        }

        return ReviewOutcome.Unparseable;
    }

    // A list that is none may hold anything, so that no approval goes past it.
    private static ReviewOutcome Listed(IEnumerable<JsonElement> lists, ReviewOutcome outcome)
    {
        ReviewOutcome worst = ReviewOutcome.Approved;
        foreach (JsonElement list in lists)
        {
            worst = Worse(worst, list.ValueKind switch
            {
                JsonValueKind.Null => ReviewOutcome.Approved,
                JsonValueKind.Array => list.EnumerateArray().All(IsBlank) ? ReviewOutcome.Approved : outcome,
                _ => ReviewOutcome.Unparseable,
            });
        }

        return worst;
    }

    private static ReviewOutcome Worse(ReviewOutcome one, ReviewOutcome other) => one < other ? one : other;

    private static bool IsBlank(JsonElement item) =>
        item.ValueKind == JsonValueKind.String && TextOf(item) is { } text && string.IsNullOrWhiteSpace(text);

    private static IEnumerable<JsonElement> Members(JsonElement root, string name) =>
        root.EnumerateObject().Where(member => member.NameEquals(name)).Select(static member => member.Value);

    // A text with half a character in it is no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static int CountWords(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject()
            .Sum(static member => member.NameEquals("verdict") ? 0 : CountWords(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(CountWords),
        _ => TextOf(value)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0,
    };
}
