using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Rules;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Wrappers;

/// <summary>Looks through programs whose arguments name another one after a word.</summary>
internal static class MarkedWrapperRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
        [.. MarkedWrapper.All.Select(static wrapper => (wrapper.Names, Rule(wrapper))), ("capsh", Shell)];

    private static ProgramRule Rule(MarkedWrapper wrapper) => (session, call) =>
    {
        Feed output = Feed.None;

        for (int i = 1; i < call.Count; i++)
        {
            string word = call.Plain(i);
            int sign = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal)
                : -1;
            string name = $" {(sign > 0 ? word[..sign] : word)} ";

            if (wrapper.Code.Contains(name, StringComparison.Ordinal))
            {
                Code(session, call, i, sign);
            }
            else if (wrapper.Words.Contains(name, StringComparison.Ordinal) && !call.From(i).Has("--"))
            {
                output = Run(session, call, i + 1, wrapper.Skip);
                break;
            }
            else if (word == "--")
            {
                output = Run(session, call, i + 1, 0);
                break;
            }
        }

        return UnknownCommand.Unlisted(session, call, call.Name, isKnown: wrapper.Names is "ip" or "jobs").With(output);
    };

    // The value of the option, or whatever follows it.
    private static void Code(Session session, Invocation call, int at, int sign)
    {
        for (int i = at + 1; i < call.Count && sign < 0; i++)
        {
            if (call.Plain(i).Contains(' ', StringComparison.Ordinal))
            {
                session.Code(call[i], call.Input);
            }
        }

        if (sign > 0 || at + 1 < call.Count)
        {
            session.Code(sign > 0 ? call[at].From(sign + 1) : call.Joined(at + 1), call.Input);
        }
    }

    private static Feed Run(Session session, Invocation call, int at, int skip)
    {
        for (; at < call.Count && (skip > 0 || call[at].IsOption); at++)
        {
            skip -= call[at].IsOption ? 0 : 1;
        }

        if (at + 1 == call.Count && call.Plain(at).Contains(' ', StringComparison.Ordinal))
        {
            return session.Code(call[at], call.Input);
        }

        // start-stop-daemon --exec /bin/rm -- -rf x
        return at < call.Count
            ? session.Run(call.Of([.. call.Rest(at).Where(static arg => arg.Text != "--")], call.IsFed)) : Feed.None;
    }

    // What stands after the sign is for a shell.
    private static Feed Shell(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i) is "--" or "==")
            {
                return session.Run(call.Of([new("sh"), .. call.Rest(i + 1)], call.IsFed));
            }
        }

        return session.Output(call);
    }
}
