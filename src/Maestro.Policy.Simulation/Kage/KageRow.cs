using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>A signed row of the adapter.</summary>
/// <remarks>Immutable. It is chained as rows of the audit log are, and has other members: no <c>log_level</c>, and
/// <c>event</c>, <c>detail</c> and <c>artifact_path</c> always.</remarks>
public sealed class KageRow
{
    private readonly string _text;

    internal KageRow(AuditRow row, string prevHash, string rowHash, string keyId, string chainId)
    {
        (Row, PrevHash, RowHash) = (row, prevHash, rowHash);
        _text = Line(
            Body(row)
                .Add(new("prev_hash", prevHash)).Add(new("row_hash", rowHash))
                .Add(new("key_id", keyId)).Add(new("chain_id", chainId)));
    }

    /// <summary>What happened, without addresses; its further members are <c>event</c>, <c>detail</c>,
    /// <c>artifact_path</c>, and those of the step.</summary>
    /// <value>A row that satisfies what any row has to.</value>
    public AuditRow Row { get; }

    /// <summary>The hash of the row before.</summary>
    /// <value>64 lower-case hexadecimal digits; zeros for the first row.</value>
    public string PrevHash { get; }

    /// <summary>The hash of this row.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string RowHash { get; }

    /// <summary>The row as one line of JSON, its members in the reference's order.</summary>
    /// <returns>The line, without its end.</returns>
    public override string ToString() => _text;

    /// <summary>What is signed of a row.</summary>
    internal static byte[] Signed(AuditRow row) => CanonicalJson.Encode(Encoding.UTF8.GetBytes(Line(Body(row))));

    private static ImmutableArray<KeyValuePair<string, AuditValue>> Body(AuditRow row) =>
    [
        new("ts", row.Time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
        new("run_id", row.Decision.RunId),
        new("layer", row.Decision.Layer.Name),
        new("decision", row.Decision.Verdict.ToWireName()),
        new("sealed", row.Decision.IsSealed),
        new("overrideable", row.IsOverridable),
        new("final_decider", row.Decision.Decider.ToWireName()),
        new("reason_code", row.Decision.Reason.Name),
        .. row.Extra.Select(static field => KeyValuePair.Create(field.Name, field.Value)),
    ];

    private static string Line(ImmutableArray<KeyValuePair<string, AuditValue>> members) =>
        "{" + string.Join(", ", members.Select(static member => Pair(member.Key, member.Value))) + "}";

    private static string Pair(string name, AuditValue value) => $"{KageText.Quoted(name)}: {Json(value)}";

    private static string Json(AuditValue value) =>
        value.IsText ? KageText.Quoted(value.ToString()) : value.ToString();
}
