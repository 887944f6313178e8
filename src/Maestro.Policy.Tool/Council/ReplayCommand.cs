using System.CommandLine;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Council.Replays;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Council;

/// <summary>The command <c>maestro council replay</c>: decides recorded sessions again, and compares.</summary>
internal sealed class ReplayCommand(ToolHost host)
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The file of a session, or an audit log with sessions in it.",
    };

    private readonly Option<string?> _session = new("--session")
    {
        Description = "Of a log, the one session to replay; all by default.", HelpName = "ID",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new(
            "replay", "Decides recorded sessions again: 0 MATCH, 1 MISMATCH, 2 INCOMPLETE, CORRUPT or unreadable.")
        {
            _file, _session, _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string file = parsed.GetValue(_file)!;
        IReadOnlyList<ReplayedSession> sessions;
        try
        {
            sessions = new SessionSource(host.Locate(file, "FILE")).Replay(parsed.GetValue(_session), cancellation);
            if (sessions.Count == 0)
            {
                host.Complain($"there is no such session in '{file}'.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Complain($"'{file}' can't be read: {exception.Message}");
            sessions = [];
        }

        if (parsed.GetValue(_json))
        {
            host.WriteJson(json => ReplayJson.Write(json, file, sessions));
        }
        else
        {
            Tell(file, sessions);
        }

        return sessions.Any(static session => session.Found.Verdict == CouncilReplayVerdict.Mismatch) ? ExitCodes.Faults
            : sessions.Count == 0 || !sessions.All(static session => session.Found.IsMatch) ? ExitCodes.Unreadable
            : ExitCodes.Success;
    }

    private void Tell(string file, IReadOnlyList<ReplayedSession> sessions)
    {
        foreach ((string? id, CouncilReplayResult found) in sessions)
        {
            string decision = found.Recomputed is { } again ? $", {again.Verdict.ToWireName()} {again.Word}" : "";
            string fault = found.Fault is { } said ? $": {said} (record {found.At})" : "";
            host.Output.WriteLine(OneLine.Of($"{file}: {id ?? "?"}: {found.Word}{decision}{fault}"));
        }
    }
}
