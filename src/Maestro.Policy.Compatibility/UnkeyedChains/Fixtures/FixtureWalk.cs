using System.Globalization;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;

/// <summary>Walks the rows of a fixture and recomputes their hashes.</summary>
internal static class FixtureWalk
{
    private static readonly string[] LeftOut = ["row_hash", "chain_hash"];

    public static void Check(FixtureFindings findings, FixtureExpectation expected)
    {
        string head = Sha256Chain.Genesis;
        foreach ((int index, ChainRow row) in findings.Rows.Index())
        {
            if (Sha256Chain.OfContent(row.Value, LeftOut) is not { } rowHash)
            {
                findings.GiveUp();
                return;
            }

            CheckPlace(findings, row, index, head);

            // Over what the row says of its predecessor, right or wrong: one wrong link doesn't bend the rest.
            head = Sha256Chain.Link(row.PrevHash, rowHash);
            findings.AddDifference(FixtureReason.RowHashMismatch, row.Line, row.RowHash, rowHash);
            findings.AddDifference(FixtureReason.ChainHashMismatch, row.Line, row.ChainHash, head);
        }

        findings.AddDifference(FixtureReason.HeadHashMismatch, findings.Rows[^1].Line, head, expected.HeadHash);
        findings.Conclude(head);
    }

    private static void CheckPlace(FixtureFindings findings, ChainRow row, int index, string head)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        findings.AddDifference(FixtureReason.SequenceMismatch, row.Line, row.Value["seq"].Text, number);
        findings.AddDifference(FixtureReason.RunIdMismatch, row.Line, row.RunId, findings.Rows[0].RunId);
        if (!row.HasHashFormat(index == 0))
        {
            findings.Add(FixtureReason.HashFormatInvalid, row.Line);
        }

        findings.AddDifference(
            index == 0 ? FixtureReason.GenesisMismatch : FixtureReason.PrevHashMismatch, row.Line, row.PrevHash, head);
    }
}
