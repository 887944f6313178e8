using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Package managers: installing and publishing, and the programs that they run.</summary>
internal static class PackageRules
{
    private const string NodeNames = " access prefix registry tag loglevel workspace cache userconfig globalconfig otp"
        + " cwd dir filter package call use-yarnrc config omit include auth-type scope ";

    private static readonly FrozenSet<string> NodeWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "publish", "unpublish", "pub", "publi", "publ", "publis", "exec", "x", "run", "run-script", "rum", "urn", "dlx",
        "install", "i", "in", "ins", "ci", "add", "remove", "rm", "un", "uninstall", "test", "t", "tst", "start",
        "stop",
        "restart", "view", "info", "show", "v", "ls", "list", "ll", "la", "outdated", "update", "up", "upgrade", "pack",
        "version", "audit", "init", "create", "config", "c", "get", "set", "cache", "link", "ln", "login", "logout",
        "whoami", "dist-tag", "deprecate", "owner", "team", "token", "access", "help", "search", "explain", "why",
        "rebuild", "dedupe", "prune", "root", "bin", "prefix", "doctor", "npm", "node", "global", "workspace",
        "workspaces", "plugin", "set-script", "pkg", "fund", "ping", "repo", "docs", "bugs", "build", "lint", "dev",
        "stage", "star", "org", "profile", "hook", "query", "sbom", "shrinkwrap", "diff", "completion", "edit",
        "explore");

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("npm yarn yarnpkg pnpm cnpm bun-pm corepack", Node), ("npx bunx pnpx tsx ts-node uvx", Npx),
        ("bundle rbenv pyenv asdf mise nvm volta fnm rustup rtx", Exec),
        ("apt apt-get aptitude yum dnf pacman zypper apk brew port snap flatpak choco winget scoop emerge nix-env go",
            System),
    ];

    private static Feed Node(Session session, Invocation call)
    {
        if (call.Name == "corepack")
        {
            return session.Run(call.From(Math.Min(1 + (call.Plain(1) is "enable" or "prepare" ? call.Count
                : 0), call.Count)));
        }

        Options options = Options.Read(call, "CFw", NodeNames, true);
        int at = Subcommand(options, call);
        string word = call.Plain(at);

        if (at < call.Count && !call[at].IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }

        switch (word)
        {
            case "publish" or "unpublish" or "pub" or "publ" or "publi" or "publis":
                session.Add(CommandFinding.ConfirmListed);
                break;
            case "npm" or "workspace" or "workspaces" or "global" or "node" when call.Name != "npm":
                bool isInner = word is "workspace" or "workspaces";
                return at + 1 < call.Count
                    ? session.Run(call.Of([new(word == "node" ? "node" : "yarn"),
                        .. call.Rest(at + (isInner && call.Plain(at + 1) != "foreach" ? 2 : 1))]))
                    : Feed.Local;
            case "exec" or "x" or "dlx" or "create" or "init":
                return Npx(session, call.From(at));
            case "run" or "run-script" or "rum" or "urn":
                Script(session, call, at);
                break;
            case "config" or "c" or "set" when call.Has("script-shell", "editor", "prefix"):
                session.Add(CommandFinding.IndirectCode);
                break;
            case "add" or "i" or "in" or "ins" or "install" or "link" or "update" or "up" when at + 1 < call.Count:
                session.AddStrict(CommandFinding.ConfirmListed);
                break;
            default:
                Other(session, call, at, word);
                break;
        }

        return session.Output(call);
    }

    // The first word that is a subcommand: an option's value may stand before it.
    private static int Subcommand(Options options, Invocation call)
    {
        for (int i = options.First; i < call.Count; i++)
        {
            if (!call[i].IsOption && (NodeWords.Contains(call.Plain(i)) || !call[i].IsLiteral))
            {
                return i;
            }
        }

        return options.First;
    }

    private static void Other(Session session, Invocation call, int at, string word)
    {
        if (word.Split(':', '-', '_').Contains("publish", StringComparer.OrdinalIgnoreCase))
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (at < call.Count && !NodeWords.Contains(word))
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }
    }

    private static void Script(Session session, Invocation call, int at)
    {
        int name = at + 1;

        while (name < call.Count && call[name].IsOption)
        {
            name++;
        }

        if (name < call.Count && !call[name].IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }
        else if (call.Plain(name).Split(':', '-', '_', '.', '/').Contains("publish", StringComparer.OrdinalIgnoreCase))
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (call.Plain(name).Contains("release", StringComparison.OrdinalIgnoreCase)
            || call.Plain(name).Contains("deploy", StringComparison.OrdinalIgnoreCase))
        {
            session.AddStrict(CommandFinding.ConfirmListed);
        }
    }

    internal static Feed Npx(Session session, Invocation call)
    {
        Options options = Options.Read(call, "pcw", " package call workspace from with python ");

        if (options.Value("-c", "--call") is { } code)
        {
            session.Code(code, call.Input);
        }

        if (options.First >= call.Count)
        {
            return session.Output(call);
        }

        Feed output = session.Run(Unversioned(call.From(options.First)));

        // What isn't here is fetched.
        session.AddStrict(CommandFinding.UnknownCommand);
        return output;
    }

    // npm@latest is npm.
    private static Invocation Unversioned(Invocation call)
    {
        int sign = call[0].Text.LastIndexOf('@');
        return sign <= 0 || !call[0].IsLiteral ? call
            : call.Of([new(call[0].Text[..sign]), .. call.Rest(1)], call.IsFed);
    }

    private static Feed Exec(Session session, Invocation call)
    {
        int at = Options.Read(call).First;

        if (call.Plain(at) is "exec" or "run" or "x" or "which")
        {
            int inner = Options.Read(call.From(at), "c", " command ").First + at;
            inner += call.Name is "nvm" or "rustup" or "asdf-x" or "volta-x"
                || call.Plain(inner).Contains('@', StringComparison.Ordinal) ? 1 : 0;
            inner += call.Plain(inner) == "--" ? 1 : 0;
            return inner < call.Count ? session.Run(call.From(inner)) : Feed.Local;
        }

        session.AddStrict(CommandFinding.UnknownCommand);
        return session.Output(call);
    }

    private static Feed System(Session session, Invocation call)
    {
        if (call.Name != "go" || call.Plain(1) is "install" or "get" or "run" or "generate" or "tool")
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        return session.Output(call);
    }
}
