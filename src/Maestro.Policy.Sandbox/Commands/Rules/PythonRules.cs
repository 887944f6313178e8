using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>The package managers of Python.</summary>
internal static class PythonRules
{
    private const string PipNames = " proxy log timeout retries cache-dir python cert client-cert exists-action"
        + " trusted-host index-url extra-index-url find-links requirement constraint target platform use-feature ";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("pip", Pip), ("pipx", Pipx), ("uv", Uv), ("pipenv", Pipenv), ("easy_install ensurepip", Install),
        ("conda mamba micromamba", Conda),
    ];

    private static Feed Pip(Session session, Invocation call)
    {
        int at = Options.Read(call, "irctf", PipNames).First;

        while (at < call.Count
            && call.Plain(at) is not ("install" or "list" or "show" or "freeze" or "download" or "wheel"
            or "uninstall" or "check" or "config" or "search" or "cache" or "index" or "hash"
                or "debug" or "help" or "inspect")
            && call[at].IsLiteral)
        {
            at++;
        }

        Judge(session, call, at, call.Plain(at) is "install");
        session.AddStrict(call.Plain(at) is "uninstall" or "download" or "wheel" or "config"
            ? CommandFinding.ConfirmListed : CommandFinding.Allowed);
        return session.Output(call);
    }

    private static Feed Install(Session session, Invocation call)
    {
        session.Add(CommandFinding.ConfirmListed);
        return session.Output(call);
    }

    private static Feed Pipx(Session session, Invocation call)
    {
        int at = Options.Read(call).First;

        if (call.Plain(at) == "run")
        {
            return PackageRules.Npx(session, call.From(at));
        }

        Judge(session, call, at, call.Plain(at) is "install" or "inject" or "upgrade" or "reinstall" or "install-all"
            or "upgrade-all" or "reinstall-all");
        return session.Output(call);
    }

    private static Feed Uv(Session session, Invocation call)
    {
        int at = Options.Read(call, "p", " directory project config-file cache-dir color python ").First;
        string word = call.Plain(at);
        string next = call.Plain(Options.Read(call.From(Math.Min(at, call.Count - 1)), "p", PipNames).First + at);

        if (word == "run" || (word == "tool" && next == "run"))
        {
            return PackageRules.Npx(session, call.From(word == "run" ? at : at + 1));
        }

        Judge(session, call, at, (word == "pip" && next is "install" or "sync") || (word == "tool" && next == "install")
            || word == "publish");

        if (word == "pip" && at + 1 < call.Count && Marks.HasHole(next))
        {
            session.Add(CommandFinding.Unresolved);
        }

        session.AddStrict(word is "add" or "sync" or "remove" or "python" or "self"
            ? CommandFinding.ConfirmListed : CommandFinding.Allowed);
        return session.Output(call);
    }

    private static Feed Pipenv(Session session, Invocation call)
    {
        int at = Options.Read(call).First;

        if (call.Plain(at) == "run")
        {
            return session.Run(call.From(Math.Min(at + 1, call.Count)));
        }

        Judge(session, call, at, call.Plain(at) is "install" or "update" or "upgrade" or "sync");
        return session.Output(call);
    }

    private static Feed Conda(Session session, Invocation call)
    {
        int at = Options.Read(call).First;

        if (call.Plain(at) == "run")
        {
            int inner = Options.Read(call.From(at), "np", " name prefix cwd ").First + at;
            return inner < call.Count ? session.Run(call.From(inner)) : Feed.Local;
        }

        session.AddStrict(CommandFinding.ConfirmListed);
        return session.Output(call);
    }

    private static void Judge(Session session, Invocation call, int at, bool isListed)
    {
        if (isListed)
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (at < call.Count && !call[at].IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }
    }
}
