using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>One row of the audit log: a decision or a step, when it was taken, and what the host adds.</summary>
/// <remarks>Immutable. The request itself is not in it; a digest may be, among <see cref="Extra"/>.</remarks>
public sealed class AuditRow
{
    private static readonly ImmutableArray<string> Reserved =
    [
        "ts", "run_id", "layer", "decision", "sealed", "overrideable", "final_decider", "reason_code", "log_level",
        "log_event", "prev_hash", "row_hash", "key_id", "chain_id",
    ];

    /// <summary>Makes a row.</summary>
    /// <param name="time">When the decision was taken.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="extra">Further members, in the order in which they are written.</param>
    /// <exception cref="ArgumentException">A further member has no name, half a character in it, the name of a member
    /// that every row has, or the name of another.</exception>
    public AuditRow(DateTimeOffset time, DecisionRecord decision, params ImmutableArray<AuditField> extra)
        : this(time, decision, decision.IsOverridable, extra)
    {
    }

    /// <summary>Makes a row about a step that no pipeline decided: a human's answer, a change of trust, an
    /// effect.</summary>
    /// <param name="time">When the step was taken.</param>
    /// <param name="runId">The run that it belongs to.</param>
    /// <param name="step">What happened. It gives no permission, whatever it says.</param>
    /// <param name="extra">Further members, in the order in which they are written.</param>
    /// <exception cref="ArgumentException">A further member is wrong, as above; layer and reason aren't words of one
    /// codebook; or the step is sealed without being a stop by the system on a layer that may seal, which no human may
    /// answer.</exception>
    public AuditRow(DateTimeOffset time, string runId, in RowHeader step, params ImmutableArray<AuditField> extra)
        : this(time, Checked(runId, step), step.IsOverridable, extra)
    {
    }

    private AuditRow(
        DateTimeOffset time, DecisionRecord decision, bool isOverridable, ImmutableArray<AuditField> extra)
    {
        Time = time;
        Decision = decision;
        IsOverridable = isOverridable;
        Extra = extra.IsDefault ? [] : extra;
        for (int i = 0; i < Extra.Length; i++)
        {
            Check(i);
        }
    }

    /// <summary>When the decision was taken.</summary>
    /// <value>Written in UTC with microseconds.</value>
    public DateTimeOffset Time { get; }

    /// <summary>The decision, or the step as one.</summary>
    /// <value>The record of what was decided.</value>
    public DecisionRecord Decision { get; }

    /// <summary>Whether a human may answer.</summary>
    /// <value>As the decision says; for a step, as the step says.</value>
    public bool IsOverridable { get; }

    /// <summary>Further members, in the order in which they are written.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<AuditField> Extra { get; }

    /// <summary>The time as it stands in a row.</summary>
    /// <value>Such as <c>2026-01-02T03:04:05.678901+00:00</c>.</value>
    public string Timestamp => RowTime.Text(Time, AuditTimestamps.UtcMicroseconds);

    /// <summary>What a further member says.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A text as it is, everything else as JSON; <see langword="null"/> when the row has no such member.
    /// </returns>
    public string? this[string name]
    {
        get
        {
            foreach (AuditField field in Extra)
            {
                if (field.Name == name)
                {
                    return field.Value.ToString();
                }
            }

            return null;
        }
    }

    // What is written has to be what is read back, so lone surrogates have no place in a row.
    internal static bool Accepts(string? name) =>
        !string.IsNullOrEmpty(name) && Utf16.IsWellFormed(name) && !Reserved.Contains(name);

    // Invariant: no row says what no pipeline could decide about a seal.
    private static DecisionRecord Checked(string runId, in RowHeader step)
    {
        ArgumentNullException.ThrowIfNull(runId);
        if (step.Layer.Codebook is null || !ReferenceEquals(step.Layer.Codebook, step.Reason.Codebook))
        {
            throw new ArgumentException("Layer and reason are words of one codebook.", nameof(step));
        }

        bool maySeal = step is { Verdict: Verdict.Stop, Decider: Decider.System, IsOverridable: false }
            && step.Layer.MaySeal;
        return step.IsSealed && !maySeal
            ? throw new ArgumentException($"{step.Layer} can't seal that.", nameof(step))
            : new(runId, new(step.Verdict, step.Layer, step.Reason, null, step.Decider, step.IsSealed));
    }

    private void Check(int index)
    {
        string name = Extra[index].Name;
        if (!Accepts(name))
        {
            throw new ArgumentException($"Member {index}, '{name}', has no name, or a name that every row has.");
        }

        for (int i = 0; i < index; i++)
        {
            if (Extra[i].Name == name)
            {
                throw new ArgumentException($"There are two members '{name}'.");
            }
        }
    }
}
