using System.Globalization;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>Walks the runtime rows and recomputes their hashes.</summary>
internal static class RuntimeWalk
{
    private const string Signature = "hmac_sha256";

    private static readonly string[] LeftOut = ["row_hash", "chain_hash", Signature];

    public static void Check(RuntimeFindings findings)
    {
        string head = Sha256Chain.Genesis;
        foreach ((int index, ChainRow row) in findings.Rows.Index())
        {
            if (Sha256Chain.OfContent(row.Value, LeftOut) is not { } rowHash)
            {
                findings.GiveUp();
                return;
            }

            CheckContract(findings, row);
            CheckPlace(findings, row, index, head);

            // Over the recomputed predecessor: one wrong row bends all that follow.
            head = Sha256Chain.Link(head, rowHash);
            AddDifference(findings, RuntimeReason.RowHashMismatch, row, row.RowHash, rowHash);
            AddDifference(findings, RuntimeReason.ChainHashMismatch, row, row.ChainHash, head);
        }

        if (findings.Rows.Count > 0)
        {
            findings.StoredHead = Shown(findings.Rows[^1].ChainHash);
            findings.RecomputedHead = head;
        }
    }

    private static void CheckContract(RuntimeFindings findings, ChainRow row)
    {
        if (!row.Value["schema_version"].IsText("1.0"))
        {
            findings.Add(RuntimeReason.SchemaVersionMismatch, row.Line);
        }

        if (!RuntimePolicy.IsKeptBy(row.Value))
        {
            findings.Add(RuntimeReason.PolicyMismatch, row.Line);
        }

        if (row.Value.Members.ContainsKey(Signature))
        {
            findings.IsHmacPresent = true;
            findings.Add(RuntimeReason.HmacUnsupported, row.Line);
        }
    }

    private static void CheckPlace(RuntimeFindings findings, ChainRow row, int index, string head)
    {
        string seq = row.Value["seq"].Text;
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        if (seq != number)
        {
            findings.Add(RuntimeReason.SequenceMismatch, row.Line, seq, number);
        }

        if (row.RunId != findings.Rows[0].RunId)
        {
            findings.Add(RuntimeReason.RunIdMismatch, row.Line);
        }

        if (!row.HasHashFormat(index == 0))
        {
            findings.Add(RuntimeReason.HashFormatInvalid, row.Line);
        }

        if (index == 0)
        {
            AddDifference(findings, RuntimeReason.GenesisMismatch, row, row.PrevHash, head);
        }

        AddDifference(findings, RuntimeReason.PrevHashMismatch, row, row.PrevHash, head);
    }

    private static void AddDifference(
        RuntimeFindings findings, RuntimeReason reason, ChainRow row, string stored, string recomputed)
    {
        if (stored != recomputed)
        {
            findings.Add(reason, row.Line, Shown(stored), recomputed);
        }
    }

    // What doesn't look like a hash isn't repeated.
    private static string? Shown(string hash) =>
        hash == Sha256Chain.Genesis || Sha256Chain.IsHash(hash) ? hash : null;
}
