using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>One row of the audit log: a decision, when it was taken, and what the host adds.</summary>
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
    {
        Time = time;
        Decision = decision;
        Extra = extra.IsDefault ? [] : extra;
        for (int i = 0; i < Extra.Length; i++)
        {
            Check(i);
        }
    }

    /// <summary>When the decision was taken.</summary>
    /// <value>Written in UTC with microseconds.</value>
    public DateTimeOffset Time { get; }

    /// <summary>The decision.</summary>
    /// <value>The record of what was decided.</value>
    public DecisionRecord Decision { get; }

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
