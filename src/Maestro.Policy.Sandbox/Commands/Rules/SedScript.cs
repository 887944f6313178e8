using System.Buffers;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>What a script of sed runs or writes.</summary>
internal static class SedScript
{
    /// <summary>Judges the program.</summary>
    internal static Feed Run(Session session, Invocation call)
    {
        Options options = Options.Read(call, "efl", " expression file line-length ", true);
        bool hasScript = false;

        foreach ((string name, Arg value) in options.Found)
        {
            if (name is "-e" or "--expression")
            {
                hasScript = true;
                Judge(session, value);
            }

            hasScript |= name is "-f" or "--file";

            if (name is "-f" or "--file" && ShellRules.IsInput(value.Plain))
            {
                Input(session, call.Input);
            }
        }

        if (!hasScript && options.Operands.Count > 0)
        {
            Judge(session, options.Operands[0]);
        }

        return session.Output(call).With(call.Input).Transformed();
    }

    /// <summary>Judges a script that is read.</summary>
    internal static void Input(Session session, Feed input)
    {
        session.Add(input.Kind switch
        {
            FeedKind.Remote => CommandFinding.RemoteCode,
            FeedKind.Decoded => CommandFinding.ObfuscatedCode,
            _ => CommandFinding.IndirectCode,
        });

        if (input is { Kind: FeedKind.Literal, Text: { } text })
        {
            Judge(session, new(text));
        }
    }

    private static readonly SearchValues<char> Flags =
        SearchValues.Create("gpiIeMm0123456789");

    /// <summary>Judges a script.</summary>
    internal static void Judge(Session session, Arg script)
    {
        string text = script.Plain;

        foreach (string line in text.Split(['\n', ';', '{', '}']))
        {
            ReadOnlySpan<char> command = line.AsSpan().Trim().TrimStart("0123456789,$!~ ");

            if (command is ['e', ' ', ..] or ['e'])
            {
                session.Code(new(command[1..].ToString(), script.Hole), Feed.None);
            }
            else if (command is ['w' or 'W', ' ', ..])
            {
                session.Written(new(command[2..].Trim().ToString()));
            }
        }

        Substitution(session, text, script.Hole);
    }

    // s/…/…/e runs what comes out.
    private static void Substitution(Session session, string text, Feed? hole)
    {
        for (int at = text.IndexOf('s', StringComparison.Ordinal); at >= 0; at = text.IndexOf('s', at + 1))
        {
            if (at + 1 >= text.Length || char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is ' ' or '\\'
                || (at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] == '\\')))
            {
                continue;
            }

            char sign = text[at + 1];
            int middle = text.IndexOf(sign, at + 2);
            int end = middle < 0 ? -1 : text.IndexOf(sign, middle + 1);

            if (end < 0)
            {
                return;
            }

            ReadOnlySpan<char> flags = text.AsSpan(end + 1);
            int length = flags.IndexOfAnyExcept(Flags);
            flags = length < 0 ? flags : flags[..length];

            if (flags.Contains('e'))
            {
                session.Add(CommandFinding.IndirectCode);
                CommandFinding found = session.Try(text[(middle + 1)..end], hole);
                session.Add(Session.IsRefusal(found) ? found : CommandFinding.IndirectCode);
            }

            at = end;
        }
    }
}
