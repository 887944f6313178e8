using System.Buffers;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Judges a command of which the program isn't known.</summary>
internal static class UnknownCommand
{
    private static readonly SearchValues<char> Signs =
        SearchValues.Create(" \t\n$`{;|&<");

    // What a pattern in the place of a program is tried on.
    private static readonly string[] Tried =
    [
        "rm", "dd", "mkfs", "fdisk", "mkfs.ext4", "shred", "wipefs", "parted", "mkswap", "sfdisk", "sudo", "sh", "bash",
        "find", "git", "pip", "npm", "curl", "env", "eval", "python3", "busybox", "xargs", "chmod", "chown", "grm",
        "gdd",
    ];

    // Who gives an unknown program more texts than these hides one among them.
    private const int MostSuspects = 64;

    /// <summary>A word that isn't a literal one stands for the program.</summary>
    internal static Feed Judge(Session session, Invocation call)
    {
        Arg word = call[0];
        session.Add(word.Hole?.Kind switch
        {
            FeedKind.Remote => CommandFinding.RemoteCode,
            FeedKind.Decoded => CommandFinding.ObfuscatedCode,
            _ when IsDestructive(call) => CommandFinding.UnresolvedDestructive,
            _ => CommandFinding.Unresolved,
        });

        if (word.IsLiteral)
        {
            Match(session, call, word.Text[(word.Text.LastIndexOf('/') + 1)..]);
            return session.Output(call);
        }

        Base(session, call, word);

        if (ReferenceEquals(word.Hole, Feed.Shell))
        {
            Keep(session, session.Try(call.Of([new("sh"), .. call.Rest(1)], call.IsFed)));
        }

        if (word.Hole?.Text is { } text && !IsDestructive(call))
        {
            string whole = word.Plain.Replace(Marks.Hole.ToString(), text, StringComparison.Ordinal);

            foreach (string line in whole.Split('\n', 8))
            {
                Keep(session, session.Try($"{line} {Quoting.Of(call.Rest(1))}", Feed.Local));
            }
        }

        return word.Hole!.IsUntrusted ? word.Hole : session.Output(call);
    }

    /// <summary>A program that isn't on any list.</summary>
    internal static Feed Unlisted(Session session, Invocation call, string written, bool isKnown)
    {
        if (written.Length == 0 || written.AsSpan().ContainsAny(' ', '\t', '\n'))
        {
            Keep(session, session.Try($"{written} {Quoting.Of(call.Rest(1))}"));
            session.Add(CommandFinding.Unresolved);
        }

        if (!isKnown)
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        for (int i = 1, tried = 0; i < call.Count && tried < MostSuspects; i++)
        {
            tried += Suspect(session, call, i) ? 1 : 0;

            if (tried == MostSuspects)
            {
                session.Add(CommandFinding.SuspiciousText);
            }
        }

        return session.Output(call);
    }

    /// <summary>A name with letters that may look like others.</summary>
    internal static Feed Foreign(Session session, Invocation call)
    {
        string written = call.Plain(0);
        string normal = ProgramName.Normal(written);

        if (Reading.TextGate.HasJoiner(written)
            || (normal != written && Session.IsRefusal(session.Try($"{normal} {Quoting.Of(call.Rest(1))}")))
            || (normal != written && DiskRules.IsListed(ProgramName.Of(normal)))
            || (normal != written && ProgramName.Of(normal) == "rm"))
        {
            session.Add(CommandFinding.DeceptiveText);
        }

        session.Add(IsDestructive(call) ? CommandFinding.UnresolvedDestructive : CommandFinding.Unresolved);
        return session.Output(call);
    }

    /// <summary>Whether an argument holds the text of a command that is refused.</summary>
    /// <returns>Whether it was tried.</returns>
    internal static bool Suspect(Session session, Invocation call, int i)
    {
        string text = call.Plain(i);
        int sign = text.StartsWith('-') ? text.IndexOf('=', StringComparison.Ordinal) : -1;
        text = sign > 0 ? text[(sign + 1)..] : text;

        bool mayBeText = text.AsSpan().IndexOfAny(Signs) >= 0;
        bool mayBeProgram = i + 1 < call.Count && IsProgram(ProgramName.Of(text));

        if ((mayBeText && Session.IsRefusal(session.Try(text, call[i].Hole)))
            || (mayBeProgram && Session.IsRefusal(session.Try(call.From(i)))))
        {
            session.Add(CommandFinding.SuspiciousText);
        }

        return mayBeText || mayBeProgram;
    }

    private static bool IsProgram(string name) => name is "rm" or "sh" or "bash" || DiskRules.IsListed(name);

    private static bool IsDestructive(Invocation call)
    {
        Options options = Options.Read(call, mixes: true);
        return DeleteRules.IsRecursive(options) && DeleteRules.IsForced(options);
    }

    // An unquoted word may also be nothing; and a folder that isn't known doesn't hide the name in it.
    private static void Base(Session session, Invocation call, Arg word)
    {
        if (word.Text is [Marks.Holes] && call.Count > 1 && !call[1].IsOption)
        {
            session.Run(call.From(1));
        }

        int slash = word.Text.LastIndexOf('/');

        if (slash >= 0 && slash + 1 < word.Text.Length && !Marks.HasHole(word.Text.AsSpan(slash)))
        {
            List<Arg> words = [new(word.Text[(slash + 1)..]), .. call.Rest(1)];
            session.Run(call.Of(words, call.IsFed));
        }
    }

    private static void Match(Session session, Invocation call, string pattern)
    {
        foreach (string name in Tried)
        {
            if (Globs.Matches(pattern, name))
            {
                Keep(session, session.Try(call.Of([new(name), .. call.Rest(1)], call.IsFed)));
            }
        }
    }

    private static void Keep(Session session, CommandFinding finding)
    {
        if (Session.IsRefusal(finding))
        {
            session.Add(finding);
        }
    }
}
