using System.Collections.Immutable;
using System.Text;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>Cleans rows and signs them, each with the one before it.</summary>
internal sealed class KageChain(KageOptions options)
{
    private static readonly AuditPrivacy Privacy = new();
    private static readonly string Genesis = new('0', 64);

    private readonly List<KageRow> _rows = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<KageRow> Rows => _rows;

    /// <summary>Signs a row.</summary>
    /// <param name="row">What happened; a row that no codebook allows is refused before it comes here.</param>
    /// <returns>The row.</returns>
    public KageRow Add(AuditRow row)
    {
        AuditRow clean = Redacted(options.Reading == KageReading.Strict ? Privacy.Apply(row) : row);
        string prevHash = _rows.Count == 0 ? Genesis : _rows[^1].RowHash;
        byte[] message = [.. Encoding.ASCII.GetBytes(prevHash), (byte)'\n', .. KageRow.Signed(clean)];
        string rowHash = Convert.ToHexStringLower(options.Key.Hmac(message));
        KageRow signed = new(clean, prevHash, rowHash, options.Key.Id, options.ChainId);
        _rows.Add(signed);

        return signed;
    }

    private static AuditRow Redacted(AuditRow row)
    {
        ImmutableArray<AuditField> extra =
            [.. row.Extra.Select(static field => new AuditField(field.Name, ReferenceRedaction.Apply(field.Value)))];
        DecisionRecord decision = row.Decision;
        RowHeader step = new(
            decision.Layer, decision.Verdict, decision.IsSealed, row.IsOverridable, decision.Decider, decision.Reason);

        return new(row.Time, ReferenceRedaction.Apply(decision.RunId), step, extra);
    }
}
