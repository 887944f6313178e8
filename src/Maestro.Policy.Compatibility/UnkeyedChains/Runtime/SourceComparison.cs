using System.Globalization;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>Holds the source's verdict against the rows.</summary>
internal static class SourceComparison
{
    private const string Tool = "tasukeru_arl_hash_chain_verify";

    public static void Check(ReferenceValue source, RuntimeFindings findings)
    {
        if (!source["tool"].IsText(Tool))
        {
            findings.Add(RuntimeReason.SourceToolMismatch);
        }

        if (source["verified"].Kind != ReferenceKind.True)
        {
            findings.Add(RuntimeReason.SourceReportedFailure, 0, "false", "true");
        }

        CheckChain(source, findings);
        if (source["errors"].Open().Items.Count > 0)
        {
            findings.Add(RuntimeReason.SourceErrorsPresent);
        }

        if (!RuntimePolicy.IsEqualTo(source["policy"].Open()))
        {
            findings.Add(RuntimeReason.SourcePolicyMismatch);
        }

        if (source["hmac_enabled"].Kind != ReferenceKind.False)
        {
            findings.Add(RuntimeReason.SourceHmacUnsupported, 0, "true", "false");
        }
    }

    private static void CheckChain(ReferenceValue source, RuntimeFindings findings)
    {
        string counted = source["row_count"].Text;
        string count = findings.Rows.Count.ToString(CultureInfo.InvariantCulture);
        if (counted != count)
        {
            findings.Add(RuntimeReason.SourceRowCountMismatch, 0, counted, count);
        }

        // An empty chain has an empty head.
        string head = source["head_hash"].Text;
        if (head != (findings.StoredHead ?? "") || head != (findings.RecomputedHead ?? ""))
        {
            findings.Add(RuntimeReason.SourceHeadHashMismatch, 0, head, findings.RecomputedHead);
        }
    }
}
