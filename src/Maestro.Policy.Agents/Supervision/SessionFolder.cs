namespace Maestro.Policy.Agents.Supervision;

/// <summary>Where a session keeps what. All names are made here, never taken from what a worker wrote.</summary>
/// <param name="Workspace">The folder of all sessions.</param>
/// <param name="Session">The session's id.</param>
public sealed record SessionFolder(string Workspace, string Session)
{
    /// <summary>The session's own folder.</summary>
    /// <value>A full path.</value>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(Workspace), Session);

    /// <summary>How far the session is.</summary>
    /// <value>The path of <c>session.json</c>.</value>
    public string State => System.IO.Path.Combine(Path, "session.json");

    /// <summary>Where the audit log of the session belongs.</summary>
    /// <value>The path of <c>audit.jsonl</c>; the host opens it.</value>
    public string AuditLog => System.IO.Path.Combine(Path, "audit.jsonl");

    /// <summary>Where reviews are kept, one file each.</summary>
    /// <value>A full path.</value>
    public string Reviews => System.IO.Path.Combine(Path, "reviews");

    /// <summary>Where workers keep what they need meanwhile: the only folder here that is theirs.</summary>
    /// <value>A full path.</value>
    public string Work => System.IO.Path.Combine(Path, "work");

    /// <summary>Whether a text can be the id of a session.</summary>
    /// <param name="session">The text.</param>
    /// <returns><see langword="true"/> for 1 to 64 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> of ASCII that begin
    /// with a letter or a digit.</returns>
    public static bool IsName(string? session) =>
        session is { Length: > 0 and <= 64 } && char.IsAsciiLetterOrDigit(session[0])
        && session.All(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.');

    /// <summary>The stream of a worker, as it came.</summary>
    /// <param name="worker">The worker's name.</param>
    /// <returns>The path of its <c>.jsonl</c> file.</returns>
    public string Stream(string worker) => System.IO.Path.Combine(Path, worker + ".jsonl");

    /// <summary>What a worker complained about, as it came.</summary>
    /// <param name="worker">The worker's name.</param>
    /// <returns>The path of its <c>.stderr.log</c> file.</returns>
    public string Errors(string worker) => System.IO.Path.Combine(Path, worker + ".stderr.log");
}
