using System.Collections.Immutable;
using Maestro.Policy.Audit.Incidents;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>How incidents are put on record.</summary>
public sealed record IncidentLogOptions
{
    private const int MaxText = 256;

    /// <summary>How many rows are kept around an incident.</summary>
    /// <value>By default none before it and 8 after it.</value>
    public IncidentWindowOptions Window { get; init; } = new();

    /// <summary>Says whether a row is an incident.</summary>
    /// <value>By default (<see langword="null"/>) <see cref="IncidentRules.ByCodebook"/>. It is called once a row,
    /// possibly by several threads at once; where it throws, the row isn't on record.</value>
    public Func<AuditRow, bool>? IsIncident { get; init; }

    /// <summary>How many incident files the folder may hold.</summary>
    /// <value>1 or more; 1,000 by default. An incident that would need another one can't be put on record, until files
    /// are moved elsewhere.</value>
    public int MaxFiles { get; init; } = 1000;

    /// <summary>How incidents are numbered.</summary>
    /// <value>ASCII letters, digits, <c>_.#-</c> and exactly one <c>%0Nd</c>, N from 1 to 9, at most 64 characters;
    /// <c>INC#%06d</c> by default. <see cref="Codebook.IncidentFormat"/> is often the right one.</value>
    public string IdFormat { get; init; } = "INC#%06d";

    /// <summary>What the rows call their chain.</summary>
    /// <value>By default (<see langword="null"/>) the incident's id.</value>
    public string? ChainId { get; init; }

    /// <summary>How times are written.</summary>
    /// <value><see cref="AuditTimestamps.UtcMicroseconds"/> by default.</value>
    public AuditTimestamps Timestamps { get; init; }

    /// <summary>Further members of each entry in the index.</summary>
    /// <value>None by default; none may have the name of a member that every entry has.</value>
    public ImmutableArray<AuditField> IndexFields { get; init; } = [];

    /// <summary>How long another process may keep the folder locked.</summary>
    /// <value>5 seconds by default; zero for a single attempt. An incident that begins in the meantime can't be put on
    /// record.</value>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock that entries of the index take their time from.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IncidentLogOptions Checked()
    {
        ArgumentNullException.ThrowIfNull(Window);
        ArgumentNullException.ThrowIfNull(Time);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxFiles);
        ArgumentOutOfRangeException.ThrowIfLessThan(LockTimeout, TimeSpan.Zero);
        IncidentIndex.Check(IndexFields);
        if (ChainId is not null)
        {
            CheckText(ChainId, nameof(ChainId));
        }

        return Timestamps is AuditTimestamps.UtcMicroseconds or AuditTimestamps.LocalSeconds
            ? this
            : throw new ArgumentOutOfRangeException(nameof(Timestamps), Timestamps, "No way to write times.");
    }

    internal static void CheckText(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        if (text.Length > MaxText || !Utf16.IsWellFormed(text))
        {
            throw new ArgumentException($"A text has at most {MaxText} units, and no half characters.", parameter);
        }
    }
}
