using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Options and arguments of git's commands that it runs.</summary>
internal static class GitCode
{
    /// <summary>Judges them.</summary>
    /// <param name="session">Where findings go.</param>
    /// <param name="call">The subcommand and its arguments.</param>
    /// <param name="word">The subcommand.</param>
    internal static void Judge(Session session, Invocation call, string word)
    {
        switch (word)
        {
            case "submodule" when call.Has("foreach"):
                After(session, call, "foreach");
                break;
            case "bisect" when call.Has("run"):
                After(session, call, "run");
                break;
            case "rebase":
                Values(session, call, "x", " exec ", "-x", "--exec");
                break;
            case "difftool":
                Values(session, call, "xt", " extcmd tool ", "-x", "--extcmd");
                break;
            case "grep":
                Values(session, call, "O", " ", "-O", "--open-files-in-pager");
                break;
            case "filter-branch":
                Filters(session, call);
                break;
            case "config":
                Config(session, call);
                break;
            case "clone" or "fetch" or "pull" or "push" or "ls-remote" or "archive" or "fetch-pack" or "send-pack":
                Transport(session, call, word);
                break;
            default:
                break;
        }
    }

    private static void After(Session session, Invocation call, string word)
    {
        int at = 1;

        while (call.Plain(at) != word)
        {
            at++;
        }

        for (at++; at < call.Count && call[at].IsOption; at++)
        {
        }

        if (at + 1 == call.Count)
        {
            session.Code(call[at], Feed.None);
        }
        else if (at < call.Count)
        {
            session.Run(call.From(at));
        }
    }

    private static void Values(
        Session session, Invocation call, string letters, string names, string letter, string name)
    {
        foreach ((string found, Arg value) in Options.Read(call, letters, names, true).Found)
        {
            if ((found == letter || found == name) && value.Text.Length > 0)
            {
                session.Code(value, Feed.None);
            }
        }
    }

    private static void Filters(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i).EndsWith("-filter", StringComparison.Ordinal) && i + 1 < call.Count)
            {
                session.Code(call[i + 1], Feed.None);
            }
        }
    }

    private static void Config(Session session, Invocation call)
    {
        List<Arg> operands = Options.Read(call, "f", " file blob type default ", true).Operands;

        if (operands.Count > 0 && operands[0].Plain is "set")
        {
            operands.RemoveAt(0);
        }

        if (operands.Count > 1)
        {
            GitRule.Setting(session, operands[0].Plain, operands[1], null);
        }
    }

    private static void Transport(Session session, Invocation call, string word)
    {
        Options options = Options.Read(
            call, word == "clone" ? "uc" : "", " upload-pack receive-pack exec config ", true);

        foreach ((string name, Arg value) in options.Found)
        {
            if (name is "--upload-pack" or "--receive-pack" or "--exec" || (name == "-u" && word == "clone"))
            {
                session.Code(value, Feed.None);
            }
            else if (name is "-c" or "--config" && value.Text.IndexOf('=', StringComparison.Ordinal)
                is > 0 and var sign)
            {
                GitRule.Setting(session, value.Plain[..sign], value.From(sign + 1), null);
            }
        }

        foreach (Arg operand in options.Operands)
        {
            if (operand.Text.StartsWith("ext::", StringComparison.OrdinalIgnoreCase))
            {
                session.Add(CommandFinding.IndirectCode);
                session.Code(operand.From(5), Feed.None);
            }
        }
    }
}
