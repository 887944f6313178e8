using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>Says on a row what a council's vote came to: the word, the figures, who is absent, and the
/// minority.</summary>
internal static class CouncilDetail
{
    private const int MaxQuoted = 64;

    /// <summary>The detail of a row.</summary>
    /// <param name="reading">What the vote came to.</param>
    /// <param name="quotes">Whether the positions of the minority are quoted.</param>
    /// <returns>Such as <c>COUNCIL_CONSENSUS_WITH_DISSENT present=4 largest=3 needed=3 of=4 minority=[Temp]</c>. Seats
    /// that hold the same position share a bracket.</returns>
    public static string Of(CouncilReading reading, bool quotes)
    {
        StringBuilder text = new(reading.Word);
        Append(text, "present", reading.Present);
        Append(text, "largest", reading.Largest);
        Append(text, "needed", reading.Needed);
        Append(text, "of", reading.Denominator);
        if (reading is { Outcome: CouncilOutcome.NoConsensus, Winner: not null })
        {
            text.Append(" for another position than the proposal");
        }

        if (!reading.Absent.IsEmpty)
        {
            text.Append(" absent=[").AppendJoin(',', reading.Absent).Append(']');
        }

        if (!reading.Minority.IsEmpty)
        {
            text.Append(" minority=");
            foreach (PositionGroup group in reading.Minority)
            {
                text.Append('[').AppendJoin(',', group.Seats).Append(quotes ? ":" + Quoted(group.Position) : "")
                    .Append(']');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, long? number)
    {
        if (number is { } some)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name}={some}");
        }
    }

    // A key is a member's word: quoted as JSON it can't be taken for anything else on the row.
    private static string Quoted(string position) =>
        $"\"{JsonEncodedText.Encode(position.Length > MaxQuoted ? position[..MaxQuoted] : position)}\"";
}
