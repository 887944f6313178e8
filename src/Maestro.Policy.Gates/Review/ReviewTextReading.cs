using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>What a reviewer's text says.</summary>
/// <param name="Outcome">The verdict; never <see cref="ReviewOutcome.Timeout"/>.</param>
/// <param name="Warnings">What is odd about it.</param>
/// <remarks>The default value is a blocker.</remarks>
public readonly record struct ReviewTextReading(ReviewOutcome Outcome, ReviewWarnings Warnings)
{
    /// <summary>The warnings as words.</summary>
    /// <value><c>CONTRADICTION</c>, <c>DUPLICATE_KEY</c>, <c>OVER_LENGTH</c>, those that apply, in this order.</value>
    public ImmutableArray<string> Words
    {
        get
        {
            ReviewWarnings warnings = Warnings;
            return
            [
                .. from row in ReviewText.WarningWords where warnings.HasFlag(row.Warning) select row.Word,
            ];
        }
    }
}
