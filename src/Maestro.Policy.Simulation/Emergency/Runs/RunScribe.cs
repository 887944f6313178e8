using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Puts the rows of a run on record: those that are kept, signed, in a chain of their own.</summary>
/// <remarks>Safe for use by several threads: each call makes what it needs.</remarks>
internal sealed class RunScribe(RunSetting setting, AuditKey key)
{
    /// <summary>Writes what is kept of a run.</summary>
    public ImmutableArray<EmergencyRow> Write(RunTrace run, string chainId)
    {
        IReadOnlyList<KeptStep> kept = new RunSelection(setting).Select(run.Steps);
        if (kept.Count == 0)
        {
            return [];
        }

        string runId = run.Name.ToString();
        using AuditChain chain = new(key, chainId, AuditTimestamps.LocalSeconds);
        ImmutableArray<EmergencyRow>.Builder rows = ImmutableArray.CreateBuilder<EmergencyRow>(kept.Count);
        foreach (KeptStep step in kept)
        {
            string before = rows.Count == 0 ? chain.Head : rows[^1].Hash;
            AuditRow row = Row(run, runId, step);
            byte[] line = chain.Sign(row).TrimEnd((byte)'\n').ToArray();
            rows.Add(new(row, line, step.Context, step.Sequence, before, chain.Head));
        }

        return rows.MoveToImmutable();
    }

    private AuditRow Row(RunTrace run, string runId, KeptStep kept)
    {
        RunStep step = run.Steps[kept.Index];
        ImmutableArray<AuditField> fields = StepFields.Of(run, step, setting);
        fields = kept.Context switch
        {
            IncidentContext.Before => [.. fields, new("context_replay", true), new("context_seq", kept.Sequence)],
            IncidentContext.After => fields.Add(new("context_post", true)),
            _ => fields,
        };

        return new(step.Time, runId, step.Word.Header, fields);
    }
}
