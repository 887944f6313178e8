using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>One thing that the pipelines of a session decide about.</summary>
internal sealed record SupervisionRequest(string Session, long Number, SupervisionMatter Matter)
{
    public string? Worker { get; init; }

    /// <summary>What a table or a human's word found before; the gate of that layer makes it a decision.</summary>
    public string Layer { get; init; } = "supervisor";

    /// <summary>The reason of an objection; empty for none.</summary>
    public string Reason { get; init; } = "";

    public Verdict Verdict { get; init; } = Verdict.Stop;

    public string Detail { get; init; } = "";

    /// <summary>What is started; empty unless something is.</summary>
    public ImmutableArray<string> Argv { get; init; } = [];

    /// <summary>The variables that the configuration adds, each as <c>NAME=value</c>.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>All of it as one command, for whoever judges commands.</summary>
    public ImmutableArray<string> Command => Variables.IsEmpty ? Argv : ["env", .. Variables, .. Argv];

    public string? Folder { get; init; }

    public string? Isolation { get; init; }

    public string? Unfit { get; init; }

    public string? Flag { get; init; }

    public RequestDigest Digest() => RequestDigest.OfText(string.Join(
        '\0',
        [
            Session, $"{Number}", $"{Matter}", Worker ?? "", Layer, Reason, $"{Verdict}", Detail, Folder ?? "",
            Isolation ?? "", Unfit ?? "", Flag ?? "", .. Variables, .. Argv,
        ]));

    /// <summary>What a human is told about it.</summary>
    public string Summary()
    {
        string what = Matter switch
        {
            SupervisionMatter.Launch => $"start '{Worker}': {string.Join(' ', Argv)}",
            SupervisionMatter.Worker => $"let '{Worker}' go on",
            _ => "let the session go on",
        };
        string text = Detail.Length == 0 ? what : $"{what} ({Detail})";
        return text.Length <= Ticket.MaxSummary ? text : text[..Ticket.MaxSummary];
    }
}
