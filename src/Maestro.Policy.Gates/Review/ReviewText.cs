using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Review;

/// <summary>Reads a reviewer's text: one JSON object with a <c>verdict</c>, optionally all of it in one code fence.
/// Nothing is inferred from prose or tone.</summary>
/// <remarks>It never throws for what it reads: whatever can't be read is <see cref="ReviewOutcome.Unparseable"/>.
/// Invariant: a list of blockers or concerns only ever makes the verdict more severe.</remarks>
public static class ReviewText
{
    /// <summary>How long a text may be; a longer one isn't read.</summary>
    /// <value>1,048,576 UTF-16 code units.</value>
    public const int MaxLength = 1 << 20;

    /// <summary>How many words a review may have without a warning. Those of the verdict don't count.</summary>
    /// <value>200.</value>
    public const int MaxWords = 200;

    internal static readonly ImmutableArray<(ReviewWarnings Warning, string Word)> WarningWords =
    [
        (ReviewWarnings.Contradiction, "CONTRADICTION"),
        (ReviewWarnings.DuplicateKey, "DUPLICATE_KEY"),
        (ReviewWarnings.OverLength, "OVER_LENGTH"),
    ];

    /// <summary>Reads a text.</summary>
    /// <param name="text">What the reviewer wrote.</param>
    /// <returns>The verdict, and what is odd about it.</returns>
    public static ReviewTextReading Read(string? text)
    {
        if (text is null || text.Length > MaxLength || !CodePoint.IsWhole(text))
        {
            return new(ReviewOutcome.Unparseable, ReviewWarnings.None);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(ReviewFence.Open(text).ToString());
            return ReviewDocument.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new(ReviewOutcome.Unparseable, ReviewWarnings.None);
        }
    }
}
