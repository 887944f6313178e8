using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that copy, move and change files.</summary>
internal static class FileRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("chmod chown chgrp chattr setfacl chcon chflags", Rights),
        ("cp mv install link copy move xcopy robocopy", Copy),
        ("ln mklink", Link),
        ("tee sponge", Tee),
        ("truncate pv", Written),
    ];

    private static Feed Rights(Session session, Invocation call)
    {
        Options options = Options.Read(call, mixes: true);
        bool isRecursive = options.Has("-R", "-r") || options.HasLong("recursive", 3);

        if (isRecursive && options.Operands.Exists(Targets.IsRootLike))
        {
            session.Add(CommandFinding.CatastrophicTarget);
        }

        return Feed.None;
    }

    private static Feed Copy(Session session, Invocation call)
    {
        Options options = Options.Read(call, "tSmog", " target-directory suffix mode owner group ", true);

        // What is only read may be a disk.
        if (options.Operands.Count > 0)
        {
            session.Written(options.Value("-t", "--target-directory") ?? options.Operands[^1]);
        }

        Take(session, options, true);
        return Feed.None;
    }

    private static Feed Link(Session session, Invocation call)
    {
        Take(session, Options.Read(call, "tS", " target-directory suffix ", true), false);
        return Feed.None;
    }

    // A copy is what its original is.
    private static void Take(Session session, Options options, bool isCopy)
    {
        if (options.Operands.Count == 0)
        {
            return;
        }

        Arg target = options.Value("-t", "--target-directory") ?? options.Operands[^1];

        foreach (Arg source in options.Operands)
        {
            string name = ProgramName.Of(source.Plain);

            if (session.Kept(source.Plain) is { } content)
            {
                session.Keep(target.Plain, content);
            }

            if (source.Text == target.Text || !source.Text.Contains('/', StringComparison.Ordinal))
            {
                continue;
            }

            if (name == "rm" || DiskRules.IsListed(name))
            {
                session.Add(CommandFinding.SuspiciousText);
            }

            if (isCopy || source.Text.Contains("bin/", StringComparison.Ordinal))
            {
                session.Rename(target.Plain, name);
            }
        }
    }

    private static Feed Tee(Session session, Invocation call)
    {
        foreach (Arg file in Options.Read(call, mixes: true).Operands)
        {
            session.Written(file);
            session.Keep(file.Plain, call.Input);
        }

        return call.Input;
    }

    private static Feed Written(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            session.Written(call[i]);
        }

        return call.Name == "pv" ? TextRules.Passed(session, call) : Feed.None;
    }
}
