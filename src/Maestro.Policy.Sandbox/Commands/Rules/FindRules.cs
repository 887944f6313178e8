using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run another one for each file that they find.</summary>
internal static class FindRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
        [("find bfs", Find), ("fd fdfind", Fd)];

    private static Feed Find(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            string word = call.Plain(i);

            if (word == "-delete")
            {
                session.Add(CommandFinding.BlockedEquivalent);
            }
            else if (word is "-exec" or "-execdir" or "-ok" or "-okdir")
            {
                i = Run(session, call, i + 1);
            }
            else if (word.StartsWith("-fprint", StringComparison.Ordinal) || word is "-fls")
            {
                session.Written(i + 1 < call.Count ? call[i + 1] : new(""));
            }
            else if (call[i].MaySplit)
            {
                session.Add(CommandFinding.Unresolved);
            }
        }

        return Feed.Local;
    }

    // Up to the sign that ends it; what is found stands for the braces.
    private static int Run(Session session, Invocation call, int start)
    {
        List<Arg> words = [];
        int end = start;

        for (; end < call.Count && call.Plain(end) is not ";"; end++)
        {
            if (call.Plain(end) == "+" && end > start && call.Plain(end - 1) == "{}")
            {
                break;
            }

            words.Add(ListRules.Filled(call[end], "{}", Feed.Local));
        }

        session.Run(call.Of(words, isFed: true));
        return end;
    }

    private static Feed Fd(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i) is "-x" or "-X" or "--exec" or "--exec-batch")
            {
                List<Arg> words = [.. call.Rest(i + 1).Select(static arg => ListRules.Filled(arg, "{}", Feed.Local))];
                session.Run(call.Of(words, isFed: true));
                break;
            }
        }

        return Feed.Local;
    }
}
