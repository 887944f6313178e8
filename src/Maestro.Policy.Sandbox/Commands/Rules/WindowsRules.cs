using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>The command hosts of Windows, whose texts aren't a POSIX shell's.</summary>
internal static class WindowsRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("cmd", Cmd), ("powershell pwsh", PowerShell), ("remove-item ri", Item), ("start start-process saps", Start),
        ("invoke-expression iex invoke-command icm", Expression),
        ("iwr irm invoke-webrequest invoke-restmethod start-bitstransfer bitsadmin certutil mshta", Download),
        ("wmic regsvr32 rundll32 cscript wscript vssadmin takeown icacls reg schtasks", Unclear),
    ];

    private static Feed Cmd(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i).ToLowerInvariant() is "/c" or "/k" or "/r" or "-c")
            {
                return HostText.Judge(session, call.Joined(i + 1), call.Input, "&|\n()");
            }
        }

        return call.Input.Kind == FeedKind.None ? Feed.Local
            : HostText.Judge(session, new(Marks.Hole.ToString(), call.Input), call.Input, "&|\n()");
    }

    private static Feed PowerShell(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            string option = call.Plain(i).ToLowerInvariant().TrimStart('-', '/');

            if (!call[i].IsOption && call.Plain(i) is not ['/', ..])
            {
                return call.Plain(i).EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)
                    ? ShellRules.Script(session, call, call[i])
                    : HostText.Judge(session, call.Joined(i), call.Input, ";|\n{}()&");
            }

            if (option is "e" or "ec" || (option.Length > 1
                && "encodedcommand".StartsWith(option, StringComparison.Ordinal)))
            {
                session.Add(CommandFinding.ObfuscatedCode);
                return Feed.Decoded;
            }

            if (option.Length > 0 && "command".StartsWith(option, StringComparison.Ordinal))
            {
                return call.Plain(i + 1) is "-" ? session.Code(call.Input)
                    : HostText.Judge(session, call.Joined(i + 1), call.Input, ";|\n{}()&");
            }

            if (option.Length > 0 && "file".StartsWith(option, StringComparison.Ordinal))
            {
                return i + 1 < call.Count ? ShellRules.Script(session, call, call[i + 1]) : Feed.Local;
            }

            i += HasValue(option) ? 1 : 0;
        }

        return call.Input.Kind == FeedKind.None ? Indirect(session) : session.Code(call.Input);
    }

    private static bool HasValue(string option) => option is "executionpolicy" or "ep" or "ex" or "exec" or "version"
        or "windowstyle" or "w" or "workingdirectory" or "wd" or "inputformat" or "outputformat" or "configurationname"
        or "settingsfile" or "psconsolefile" or "custompipename";

    private static Feed Indirect(Session session)
    {
        session.Add(CommandFinding.IndirectCode);
        return Feed.Local;
    }

    // Names of options may be cut short.
    internal static Feed Item(Session session, Invocation call)
    {
        bool isRecursive = false;
        bool isForced = false;

        for (int i = 1; i < call.Count; i++)
        {
            string option = call.Plain(i).ToLowerInvariant();
            option = option.StartsWith('-') ? option.Split(':')[0][1..] : "";
            isRecursive |= option.Length > 0 && ("recurse".StartsWith(option, StringComparison.Ordinal)
                || option is "rf" or "fr");
            isForced |= option.Length > 0 && ("force".StartsWith(option, StringComparison.Ordinal)
                || option is "rf" or "fr");
        }

        session.Add(isRecursive && isForced ? CommandFinding.BlockedEquivalent
            : isRecursive ? CommandFinding.RecursiveDelete : CommandFinding.Allowed);
        return Feed.None;
    }

    private static Feed Start(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i).Equals("runas", StringComparison.OrdinalIgnoreCase))
            {
                session.Add(CommandFinding.PrivilegeEscalation);
            }
        }

        int at = 1;

        while (at < call.Count && (call[at].IsOption || call.Plain(at) is ['/', ..] or "" or ['"', ..]))
        {
            at++;
        }

        return at < call.Count ? session.Run(call.From(at)) : Feed.Local;
    }

    private static Feed Expression(Session session, Invocation call)
    {
        Feed feed = call.Count > 1 ? call.Joined(1).AsFeed() : call.Input;
        session.Add(feed.Kind switch
        {
            FeedKind.Remote => CommandFinding.RemoteCode,
            FeedKind.Decoded => CommandFinding.ObfuscatedCode,
            _ => CommandFinding.IndirectCode,
        });

        if (feed.Text is { } text)
        {
            HostText.Judge(session, new(text.Trim('"', '\''), Marks.HasHole(text) ? feed
                : null), Feed.None, ";|\n{}()&");
        }

        return Feed.Local;
    }

    private static Feed Download(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            session.Keep(call.Plain(i), Feed.Remote);
        }

        session.AddStrict(CommandFinding.UnknownCommand);
        return Feed.Remote;
    }

    private static Feed Unclear(Session session, Invocation call)
    {
        session.AddStrict(CommandFinding.UnknownCommand);

        for (int i = 1; i < call.Count; i++)
        {
            UnknownCommand.Suspect(session, call, i);
        }

        return session.Output(call);
    }
}
