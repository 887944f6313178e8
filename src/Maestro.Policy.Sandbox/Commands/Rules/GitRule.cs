using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Git: what it runs itself is judged as well.</summary>
internal static class GitRule
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "add", "am", "annotate", "apply", "archive", "bisect", "blame", "branch", "bundle", "cat-file", "check-attr",
        "check-ignore", "check-mailmap", "check-ref-format", "checkout", "checkout-index", "cherry", "cherry-pick",
        "citool", "clean", "clone", "column", "commit", "commit-graph", "commit-tree", "config", "count-objects",
        "credential", "describe", "diff", "diff-files", "diff-index", "diff-tree", "difftool", "fast-export",
        "fast-import", "fetch", "fetch-pack", "filter-branch", "fmt-merge-msg", "for-each-ref", "format-patch", "fsck",
        "gc", "get-tar-commit-id", "grep", "gui", "hash-object", "help", "index-pack", "init", "instaweb",
        "interpret-trailers", "lfs", "log", "ls-files", "ls-remote", "ls-tree", "mailinfo", "mailsplit", "maintenance",
        "merge", "merge-base", "merge-file", "merge-index", "merge-tree", "mergetool", "mktag", "mktree", "mv",
        "name-rev", "notes", "pack-objects", "pack-refs", "prune", "pull", "range-diff", "read-tree", "rebase",
        "reflog",
        "remote", "repack", "replace", "request-pull", "rerere", "reset", "restore", "rev-list", "rev-parse", "revert",
        "rm", "shortlog", "show", "show-branch", "show-ref", "sparse-checkout", "stage", "stash", "status",
        "stripspace", "submodule", "subtree", "switch", "symbolic-ref", "tag", "unpack-objects", "update-index",
        "update-ref", "var", "verify-commit", "verify-pack", "verify-tag", "version", "whatchanged", "worktree",
        "write-tree", "flow", "svn", "p4");

    private static readonly FrozenSet<string> Publishing =
        FrozenSet.Create(StringComparer.Ordinal, "push", "send-pack", "http-push", "send-email", "imap-send");

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows => [("git", Judge), ("hg jj svn", Others)];

    /// <summary><c>git-push</c> is <c>git push</c>.</summary>
    internal static Feed Dashed(Session session, Invocation call) =>
        Judge(session, call.Of([new("git"), new(call.Name[4..]), .. call.Rest(1)], call.IsFed));

    private static Feed Judge(Session session, Invocation call)
    {
        Options options = Options.Read(
            call, "Cc", " git-dir work-tree namespace super-prefix config-env exec-path-to list-cmds attr-source ");
        Dictionary<string, Arg> aliases = new(StringComparer.Ordinal);

        foreach ((string name, Arg value) in options.Found)
        {
            if (name == "-c" && value.Text.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
            {
                Setting(session, value.Plain[..sign], value.From(sign + 1), aliases);
            }
            else if (name is "--exec-path" or "--config-env" && value.Text.Length > 0)
            {
                session.Add(CommandFinding.Unresolved);
            }
        }

        return options.First < call.Count ? Subcommand(session, call.From(options.First), aliases) : Feed.Local;
    }

    private static Feed Subcommand(Session session, Invocation call, Dictionary<string, Arg> aliases)
    {
        string word = call.Plain(0);

        if (!call[0].IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }
        else if (aliases.Remove(word, out Arg alias))
        {
            string rest = Quoting.Of(call.Rest(1));
            return alias.Text is ['!', ..]
                ? session.Code(new($"{alias.Plain[1..]} {rest}", alias.Hole), call.Input)
                : session.Code(new($"git {alias.Plain} {rest}", alias.Hole), call.Input);
        }
        else if (Publishing.Contains(word) || (word is "subtree" or "lfs" && call.Has("push"))
            || (word == "svn" && call.Has("dcommit")) || (word == "p4" && call.Has("submit")))
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (!Known.Contains(word) && word.Length > 0)
        {
            session.Add(CommandFinding.Unresolved);
        }

        GitCode.Judge(session, call, word);
        Destroying(session, call, word);

        return session.Output(call);
    }

    private static void Destroying(Session session, Invocation call, string word)
    {
        Options options = Options.Read(call, "e", " exclude ", true);
        bool isScoped = word switch
        {
            "clean" => !options.Has("-n") && !options.HasLong("dry-run", 1) && (options.Has("-f", "-i")
                || options.HasLong("force", 1) || options.HasHole),
            "reset" => options.HasLong("hard", 1) || options.HasHole,
            "rm" => options.Has("-r") || options.HasHole,
            _ => false,
        };
        bool isStrict = word switch
        {
            "checkout" => options.Has("-f", "--force") || call.Has(".")
                || call.Rest(1).Exists(static arg => arg.Text == "--"),
            "restore" => !options.Has("--staged", "-S"),
            "stash" => call.Has("drop", "clear"),
            "branch" or "tag" => options.Has("-D", "-d", "--delete"),
            "reflog" => call.Has("expire", "delete"),
            "filter-branch" or "prune" => true,
            "update-ref" => options.Has("-d"),
            "worktree" => call.Has("remove"),
            "switch" => options.Has("-f", "--discard-changes", "--force"),
            _ => false,
        };

        if (isScoped)
        {
            session.Add(CommandFinding.DestructiveScoped);
        }
        else if (isStrict)
        {
            session.AddStrict(CommandFinding.DestructiveScoped);
        }
    }

    /// <summary>Judges a setting that git would run, or find programs by.</summary>
    internal static void Setting(Session session, string name, Arg value, Dictionary<string, Arg>? aliases)
    {
        string key = name.ToLowerInvariant();

        if (key.StartsWith("alias.", StringComparison.Ordinal))
        {
            aliases?.TryAdd(name[6..], value);

            if (value.Text is ['!', ..])
            {
                session.Code(value.From(1), Feed.None);
            }
            else if (aliases is null)
            {
                session.Code(new($"git {value.Plain}", value.Hole), Feed.None);
            }
        }
        else if (key is "core.hookspath" or "init.templatedir" or "include.path"
            || key.StartsWith("includeif.", StringComparison.Ordinal)
            || (key.StartsWith("protocol.", StringComparison.Ordinal) && value.Plain == "always"))
        {
            session.Add(CommandFinding.IndirectCode);
        }
        else if (IsCode(key))
        {
            session.Code(value.Text is ['!', ..] ? value.From(1) : IsFlag(value.Plain) ? new("") : value, Feed.None);
        }
        else if (!key.StartsWith("user.", StringComparison.Ordinal)
            && Session.IsRefusal(session.Try(value.Plain, value.Hole)))
        {
            session.Add(CommandFinding.SuspiciousText);
        }
    }

    private static bool IsFlag(string value) => value is "true" or "false" or "" or "0" or "1" or "store" or "cache"
        or "osxkeychain" or "manager" or "libsecret";

    private static bool IsCode(string key) => key is "core.pager" or "core.editor" or "core.sshcommand"
        or "core.fsmonitor" or "core.askpass" or "core.gitproxy"
        or "sequence.editor" or "diff.external" or "gpg.program"
        || key.StartsWith("pager.", StringComparison.Ordinal)
        || key is "interactive.difffilter" or "uploadpack.packobjectshook"
        || key.EndsWith(".textconv", StringComparison.Ordinal) || key.EndsWith(".clean", StringComparison.Ordinal)
        || key.EndsWith(".smudge", StringComparison.Ordinal) || key.EndsWith(".process", StringComparison.Ordinal)
        || key.EndsWith(".helper", StringComparison.Ordinal) || key.EndsWith(".driver", StringComparison.Ordinal)
        || key.EndsWith(".cmd", StringComparison.Ordinal) || key.EndsWith(".program", StringComparison.Ordinal)
        || key.EndsWith(".command", StringComparison.Ordinal) || key.EndsWith(".uploadpack", StringComparison.Ordinal)
        || key.EndsWith(".receivepack", StringComparison.Ordinal)
        || key.EndsWith(".proxy-command", StringComparison.Ordinal);

    private static Feed Others(Session session, Invocation call)
    {
        string word = call.Plain(Options.Read(call, "R").First);

        if (word is "push" or "git" && (call.Name != "svn") && (word == "push" || call.Has("push")))
        {
            session.Add(CommandFinding.ConfirmListed);
        }

        session.AddStrict(CommandFinding.UnknownCommand);
        return session.Output(call);
    }
}
