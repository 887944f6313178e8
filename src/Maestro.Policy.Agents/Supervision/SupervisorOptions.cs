using System.Collections.Immutable;
using System.Security.Cryptography;
using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A session, and how it is watched over.</summary>
public sealed record SupervisorOptions
{
    /// <summary>Its id.</summary>
    /// <value>As <see cref="SessionFolder.IsName"/> says.</value>
    public required string Session { get; init; }

    /// <summary>What is to be done.</summary>
    /// <value>Not blank, at most 32,768 UTF-16 units.</value>
    public required string Task { get; init; }

    /// <summary>Where sessions are kept.</summary>
    /// <value>A folder; that of the session is made in it.</value>
    public required string Workspace { get; init; }

    /// <summary>What the workers work on.</summary>
    /// <value>A folder that is there.</value>
    public required string Target { get; init; }

    /// <summary>The orchestrator's own folder, which workers may read.</summary>
    /// <value>A folder that is there; <see langword="null"/>, the default, for none.</value>
    public string? Orchestrator { get; init; }

    /// <summary>The home folder, which is too broad to work on.</summary>
    /// <value>A folder; <see langword="null"/>, the default, when the host doesn't say.</value>
    public string? Home { get; init; }

    /// <summary>The workers.</summary>
    /// <value>One to 16, each with a name of its own.</value>
    public required ImmutableArray<WorkerDefinition> Workers { get; init; }

    /// <summary>Where every decision goes on record.</summary>
    /// <value>A log that the host opened, and closes.</value>
    public required IAuditLog Log { get; init; }

    /// <summary>Who is asked when something waits for a human.</summary>
    /// <value>A port that speaks <see cref="SupervisionBook.Codebook"/>; <see langword="null"/>, the default, when
    /// answers come through <see cref="Supervisor.AnswerAsync"/> alone.</value>
    public HumanPort? Human { get; init; }

    /// <summary>Whether a session that has nothing left to do but wait for a human goes on waiting.</summary>
    /// <value><see langword="false"/> by default: it ends, and can be resumed.</value>
    public bool WaitsForHumans { get; init; }

    /// <summary>Whether the session is there already, and goes on.</summary>
    /// <value><see langword="false"/> by default: then it must not be there.</value>
    public bool Resumes { get; init; }

    /// <summary>What a worker's command line may hold.</summary>
    /// <value><see cref="CommandPolicy.Reference"/> by default: what the tables list is refused or asked about, and a
    /// program that is on no list is one that a human has put into the configuration. With
    /// <see cref="CommandPolicy.Strict"/> a human is asked about each of those once more.</value>
    public CommandPolicy Commands { get; init; } = CommandPolicy.Reference;

    /// <summary>Whether one concern is enough to ask a human where there is one reviewer alone.</summary>
    /// <value><see langword="false"/> by default: it warns.</value>
    public bool SoleConcernPauses { get; init; }

    /// <summary>How long a reviewer has; it is asked once more after that.</summary>
    /// <value>More than zero, at most one day; 5 minutes by default.</value>
    public TimeSpan ReviewTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After how long without a line that counts a review begins.</summary>
    /// <value>More than zero, at most one day; 15 minutes by default.</value>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a worker has to end once it was asked to.</summary>
    /// <value>Zero to 10 minutes; 10 seconds by default.</value>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often workers are measured.</summary>
    /// <value>10 milliseconds to one hour; 5 seconds by default.</value>
    public TimeSpan SampleInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the file of a stream becomes before the next begins; the last four are kept.</summary>
    /// <value>In bytes, 64 KiB to 1 GiB; 64 MiB by default.</value>
    public int MaxStreamLength { get; init; } = 64 << 20;

    /// <summary>The clock.</summary>
    /// <value>That of the system by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What makes the mark of a run one that nobody else has.</summary>
    /// <value>Gives another text each time, of letters and digits; 16 random digits by default.</value>
    public Func<string> NewNonce { get; init; } = static () => RandomNumberGenerator.GetHexString(16, lowercase: true);

    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            SessionFolder.IsName(Session) ? null : $"{nameof(Session)} is no id of a session.",
            string.IsNullOrWhiteSpace(Task) || Task.Length > 32_768 || Task.Contains('\0', StringComparison.Ordinal)
                ? $"{nameof(Task)} is blank, too long, or holds the character zero." : null,
            string.IsNullOrWhiteSpace(Workspace) ? $"{nameof(Workspace)} is missing." : null,
            string.IsNullOrWhiteSpace(Target) ? $"{nameof(Target)} is missing." : null,
            Commands is null ? $"{nameof(Commands)} are missing. Leave it out for the default." : null,
            Log is null ? $"{nameof(Log)} is missing." : null,
            Workers.IsDefaultOrEmpty || Workers.Length > 16 ? $"{nameof(Workers)} are 1 to 16." : null,
            Fault(ReviewTimeout, TimeSpan.Zero, TimeSpan.FromDays(1), nameof(ReviewTimeout)),
            Fault(Silence, TimeSpan.Zero, TimeSpan.FromDays(1), nameof(Silence)),
            Fault(StopGrace, TimeSpan.FromTicks(-1), TimeSpan.FromMinutes(10), nameof(StopGrace)),
            Fault(SampleInterval, TimeSpan.FromMilliseconds(9), TimeSpan.FromHours(1), nameof(SampleInterval)),
            MaxStreamLength is < 1 << 16 or > 1 << 30 ? $"{nameof(MaxStreamLength)} is 64 KiB to 1 GiB." : null,
        ];
        IEnumerable<WorkerDefinition> workers = Workers.IsDefault ? [] : Workers;
        return faults.OfType<string>()
            .Concat(workers.SelectMany(static worker => worker.Faults()))
            .Concat(workers.GroupBy(static worker => worker.Name, StringComparer.Ordinal)
                .Where(static same => same.Count() > 1)
                .Select(static same => $"Two workers are called '{same.Key}'."));
    }

    private static string? Fault(TimeSpan value, TimeSpan above, TimeSpan most, string name) =>
        value > above && value <= most ? null : $"{name} is {value}, which is too short or too long.";
}
