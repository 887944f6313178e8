using System.Text;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>A text for a host that isn't a POSIX shell, read by its signs alone.</summary>
internal static class HostText
{
    /// <summary>Judges each of its commands.</summary>
    /// <param name="session">Where findings go.</param>
    /// <param name="code">The text.</param>
    /// <param name="input">What its commands read.</param>
    /// <param name="signs">What stands between commands.</param>
    /// <returns>What it writes.</returns>
    internal static Feed Judge(Session session, Arg code, Feed input, string signs)
    {
        Feed whole = code.AsFeed();

        if (whole.Kind > FeedKind.Literal)
        {
            session.Add(whole.Kind == FeedKind.Remote ? CommandFinding.RemoteCode
                : whole.Kind == FeedKind.Decoded ? CommandFinding.ObfuscatedCode : CommandFinding.IndirectCode);
        }

        string text = whole.Text ?? "";
        Flows(session, text);

        foreach (List<Arg> words in Commands(text, signs).Take(256))
        {
            if (words.Count > 0)
            {
                One(session, words, input);
            }
        }

        return Feed.Local;
    }

    // A name that Windows gives to another program is that one here.
    private static void One(Session session, List<Arg> words, Feed input)
    {
        string name = ProgramName.Of(words[0].Plain);
        Invocation call = new(words, 0, input);

        if (name is "rm" or "del" or "erase" or "rd" or "rmdir" or "ri" or "remove-item")
        {
            WindowsRules.Item(session, call);
        }

        if (name != "rm" || !words.Exists(static word => word.Plain.StartsWith("-fo",
            StringComparison.OrdinalIgnoreCase)))
        {
            session.Run(call);
        }
    }

    // What is fetched or decoded, and what would run it, whatever stands between them.
    private static void Flows(Session session, string text)
    {
        if (!Holds(text, "iex", "invoke-expression", "icm ", "invoke-command", "scriptblock", ".invoke(",
        "start-process")
            && !Holds(text, "mshta", "regsvr32"))
        {
            return;
        }

        if (Holds(text, "iwr", "irm", "invoke-webrequest", "invoke-restmethod", "downloadstring", "downloadfile",
            "downloaddata", "webclient", "httpclient", "curl", "wget", "bitstransfer", "http://", "https://"))
        {
            session.Add(CommandFinding.RemoteCode);
        }
        else if (Holds(text, "frombase64string", "gzipstream", "deflatestream", "-bxor", "[char]", "-join", "-replace"))
        {
            session.Add(CommandFinding.ObfuscatedCode);
        }
    }

    private static bool Holds(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<List<Arg>> Commands(string text, string signs)
    {
        List<List<Arg>> commands = [[]];
        StringBuilder word = new();
        char quote = '\0';

        foreach (char c in text)
        {
            bool isEnd = quote == '\0' && (c is ' ' or '\t' || signs.Contains(c, StringComparison.Ordinal));

            if (isEnd)
            {
                End(commands, word);

                if (c is not (' ' or '\t'))
                {
                    commands.Add([]);
                }
            }
            else if (c is '"' or '\'' && (quote == '\0' || quote == c))
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (c is not ('^' or '`'))
            {
                word.Append(c);
            }
        }

        End(commands, word);
        return commands;
    }

    private static void End(List<List<Arg>> commands, StringBuilder word)
    {
        if (word.Length > 0)
        {
            string text = word.ToString();
            commands[^1].Add(new(text, Marks.HasHole(text) ? Feed.Local : null));
            word.Clear();
        }
    }
}
