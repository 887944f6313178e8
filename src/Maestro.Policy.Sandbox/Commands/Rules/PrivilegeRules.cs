using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that take more rights: at least a human, and what they run decides the rest.</summary>
internal static class PrivilegeRules
{
    private const string SudoNames = " user group prompt close-from host role type other-user command-timeout chdir"
        + " chroot preserve-env-list login-class ";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("sudo doas pkexec run0 please gksudo gksu kdesudo kdesu dzdo sudo-rs calife super really gsudo", Sudo),
        ("su runuser sg", Su),
        ("sudoedit visudo vipw newgrp passwd usermod useradd userdel groupadd adduser addgroup chsh", Named),
        ("runas", Sudo),
    ];

    private static Feed Sudo(Session session, Invocation call)
    {
        session.Add(CommandFinding.PrivilegeEscalation);
        Options options = Options.Read(call, "ugpChrtUTDRa", SudoNames);
        int at = options.First;

        while (at < call.Count && IsAssignment(call[at]))
        {
            int sign = call[at].Text.IndexOf('=', StringComparison.Ordinal);
            session.Assign(call.Plain(at)[..sign], call[at].From(sign + 1), false, false);
            at++;
        }

        bool isShell = options.Has("-s", "-i", "--shell", "--login");

        if (at < call.Count)
        {
            return isShell || (call.Count - at == 1 && call.Plain(at).Contains(' ', StringComparison.Ordinal))
                ? session.Code(call.Joined(at), call.Input) : session.Run(call.From(at));
        }

        return isShell && call.Input.Kind != FeedKind.None ? session.Code(call.Input) : session.Output(call);
    }

    private static bool IsAssignment(Arg word)
    {
        int length = ShellChars.NameLength(word.Text);
        return length > 0 && length < word.Text.Length && word.Text[length] == '=';
    }

    private static Feed Su(Session session, Invocation call)
    {
        session.Add(CommandFinding.PrivilegeEscalation);
        Options options = Options.Read(
            call, "cgGsuwT", " command session-command group supp-group shell user whitelist-environment ", true);

        if (options.Value("-c", "--command", "--session-command") is { } code)
        {
            return session.Code(code, call.Input);
        }

        if (call.Name == "runuser" && options.Has("-u", "--user") && options.First < call.Count)
        {
            return session.Run(call.From(options.First));
        }

        return call.Input.Kind != FeedKind.None ? session.Code(call.Input) : session.Output(call);
    }

    private static Feed Named(Session session, Invocation call)
    {
        session.Add(CommandFinding.PrivilegeEscalation);
        return session.Output(call);
    }
}
