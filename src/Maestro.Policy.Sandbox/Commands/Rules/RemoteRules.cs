using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run commands on other machines.</summary>
internal static class RemoteRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("ssh slogin autossh rsh remsh", Ssh),
        ("mosh pssh parallel-ssh pdsh clush dsh ansible winrs psexec", Others),
        ("scp sftp", Copy),
        ("rsync", Sync),
    ];

    private static Feed Ssh(Session session, Invocation call)
    {
        session.Add(CommandFinding.RemoteShell);
        Options options = Options.Read(call, "pilowFJLRDWbcemBEIOQS");

        foreach ((string name, Arg value) in options.Found)
        {
            if (name == "-o")
            {
                Setting(session, value);
            }
        }

        // Options may stand between the host and the command.
        int at = options.First + 1;

        while (at < call.Count && call[at].IsOption)
        {
            at += call.Plain(at) == "-o" || call.Plain(at) is "-p" or "-i" or "-l" ? 2 : 1;
        }

        if (at < call.Count)
        {
            CommandFinding words = session.Try(call.From(at));
            session.Add(Session.IsRefusal(words) ? words : CommandFinding.RemoteShell);
            session.Code(call.Joined(at), call.Input);
        }
        else if (call.Input.Kind != FeedKind.None)
        {
            session.Code(call.Input);
        }

        return Feed.Remote;
    }

    private static void Setting(Session session, Arg setting)
    {
        string text = setting.Plain.Replace(' ', '=');
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string name = sign > 0 ? text[..sign].ToLowerInvariant() : "";

        if (name is "proxycommand" or "localcommand" or "knownhostscommand" or "remotecommand")
        {
            Arg code = setting.From(sign + 1);
            session.Code(code.Text is "none" ? new("") : code, Feed.None);
        }
    }

    private static Feed Others(Session session, Invocation call)
    {
        session.Add(CommandFinding.RemoteShell);

        for (int i = 1; i < call.Count; i++)
        {
            UnknownCommand.Suspect(session, call, i);
            CommandFinding found = session.Try(call.Joined(i).Plain, call.Joined(i).Hole);
            session.Add(Session.IsRefusal(found) ? found : CommandFinding.Allowed);
        }

        return Feed.Remote;
    }

    private static Feed Copy(Session session, Invocation call)
    {
        Options options = Options.Read(call, "SoPilFJcDX", "", true);

        if (options.Value("-S") is { } program)
        {
            session.Code(program, Feed.None);
        }

        foreach ((string name, Arg value) in options.Found)
        {
            if (name == "-o")
            {
                Setting(session, value);
            }
        }

        return Downloaded(session, options);
    }

    private static Feed Sync(Session session, Invocation call)
    {
        Options options = Options.Read(
            call, "eBTMf", " rsh rsync-path exclude include filter exclude-from include-from files-from ", true);

        foreach (string name in (string[])["-e", "--rsh", "--rsync-path"])
        {
            if (options.Value(name) is { } code)
            {
                string first = code.Plain.Split(' ', 2)[0];
                session.Code(ProgramName.Of(first) is "ssh" or "rsh" && code.Plain.Length < 4 ? new("")
                    : code, Feed.None);
            }
        }

        foreach ((string name, _) in options.Found)
        {
            if (name.StartsWith("--del", StringComparison.Ordinal) || name == "--remove-source-files")
            {
                session.Add(CommandFinding.DestructiveScoped);
            }
        }

        if (options.Operands.Count > 0)
        {
            session.Written(options.Operands[^1]);
        }

        return Downloaded(session, options);
    }

    // What comes from another machine isn't to be run in the same breath.
    private static Feed Downloaded(Session session, Options options)
    {
        List<Arg> operands = options.Operands;

        if (operands.Count > 1 && operands[..^1].Exists(static arg => arg.Text.Contains(':', StringComparison.Ordinal)))
        {
            session.Keep(operands[^1].Plain, Feed.Remote);
            operands[..^1].ForEach(arg => session.Keep(arg.Plain, Feed.Remote));
        }

        return Feed.None;
    }
}
