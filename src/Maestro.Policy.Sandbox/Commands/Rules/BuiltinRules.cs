using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>What a shell does itself to its variables and names.</summary>
internal static class BuiltinRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("export declare typeset local readonly", Declare), ("alias", Alias), ("set", Set), ("shift", Shift),
        ("read mapfile readarray getopts", Read), ("hash", Hash), ("enable", Enable), ("bind complete compgen", Hook),
        ("which whence type where whereis", Where),
    ];

    /// <summary>Says where programs are: what it writes are their names.</summary>
    internal static Feed Where(Session session, Invocation call)
    {
        List<Arg> operands = Options.Read(call, mixes: true).Operands;
        Feed? hole = operands.Find(static arg => !arg.IsLiteral).Hole;

        return hole ?? Feed.Literal(string.Join('\n', operands.Select(static arg => arg.Plain)));
    }

    /// <summary>A shell runs what stands in the brackets of a name, quoted or not: a[$(…)].</summary>
    internal static void Subscripts(Session session, Invocation call)
    {
        bool names = call.Name is "let" or "unset" or "read" or "declare" or "typeset" or "local" or "export"
            or "readonly" or "mapfile" or "readarray" or "printf" || (call.Name is "test" or "[" && call.Has("-v"));

        for (int i = 1; names && i < call.Count; i++)
        {
            string text = call.Plain(i);

            if (text.Contains('[', StringComparison.Ordinal) && text.AsSpan().ContainsAny('$', '`')
                && (call.Name != "printf" || call.Plain(i - 1) == "-v"))
            {
                CommandFinding found = session.Try(
                    $": \"{text.Replace("\"", "", StringComparison.Ordinal)}\"", call[i].Hole);
                session.Add(Session.IsRefusal(found) ? found : CommandFinding.Allowed);
            }
        }
    }

    private static Feed Declare(Session session, Invocation call)
    {
        // With -n it is another one's name.
        bool isName = Options.Read(call).Has("-n") && call.Name != "export";

        for (int i = 1; i < call.Count; i++)
        {
            int sign = ShellChars.NameLength(call[i].Text);
            bool isAppended = call[i].Text.AsSpan(sign).StartsWith("+=");

            if (isName && sign > 0)
            {
                session.Put(call[i].Text[..sign], new(Marks.Hole.ToString(), Feed.Local));
            }
            else if (sign > 0 && (isAppended || call[i].Text.AsSpan(sign).StartsWith("=")))
            {
                session.Assign(
                    call[i].Text[..sign], call[i].From(sign + (isAppended ? 2 : 1)), isAppended, false);
            }
            else if (call[i].MaySplit)
            {
                session.AddStrict(CommandFinding.Unresolved);
            }
        }

        return Feed.None;
    }

    private static Feed Alias(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            int sign = call[i].Text.IndexOf('=', StringComparison.Ordinal);

            if (sign > 0)
            {
                session.Code(call[i].From(sign + 1), Feed.None);
                session.Alias(call.Plain(i)[..sign], call.Plain(i)[(sign + 1)..]);
            }
        }

        return Feed.None;
    }

    private static Feed Set(Session session, Invocation call)
    {
        int at = Options.Read(call, "o").First;
        bool hasEnd = Enumerable.Range(1, call.Count - 1).Any(i => call.Plain(i) == "--");

        if (at < call.Count || hasEnd)
        {
            session.Positional = [new("sh"), .. call.Rest(at)];
        }

        return Feed.None;
    }

    private static Feed Shift(Session session, Invocation call)
    {
        if (session.Positional is { } words)
        {
            int count = call.Count == 1 ? 1 : int.TryParse(call.Plain(1), out int number) ? number : -1;
            session.Positional = count < 0 ? null : [.. words.Take(1), .. words.Skip(1 + count)];
        }

        return Feed.None;
    }

    // What is read isn't known, but it may be what is there to read.
    private static Feed Read(Session session, Invocation call)
    {
        Feed feed = call.Input.Kind == FeedKind.None ? Feed.Local : call.Input.Filtered();
        List<Arg> names = Options.Read(call, "adinNptuOcC", "").Operands;
        Options options = Options.Read(call, "adinNptuOcC");

        foreach (Arg name in (Arg[])[.. call.Rest(options.First), .. options.Value("-a") is { } array ? [array]
            : names])
        {
            session.Put(name.Plain, new(Marks.Hole.ToString(), feed));
        }

        if (call.Name is "mapfile" or "readarray" && options.Value("-C") is { } code)
        {
            session.Code(code, Feed.None);
        }

        session.Put("REPLY", new(Marks.Hole.ToString(), feed));
        return Feed.None;
    }

    private static Feed Hash(Session session, Invocation call)
    {
        Options options = Options.Read(call, "p");

        if (options.Value("-p") is { } path && options.Operands.Count > 0)
        {
            session.Rename(options.Operands[0].Plain, ProgramName.Of(path.Plain));
            session.Add(CommandFinding.Unresolved);
        }

        return Feed.None;
    }

    private static Feed Enable(Session session, Invocation call)
    {
        if (Options.Read(call, "f").Has("-f"))
        {
            session.Add(CommandFinding.IndirectCode);
        }

        return Feed.None;
    }

    private static Feed Hook(Session session, Invocation call)
    {
        Options options = Options.Read(call, "xCFWGAPS");

        if ((options.Value("-x") ?? options.Value("-C")) is { } code)
        {
            string text = code.Plain;
            int sign = call.Name == "bind" ? text.IndexOf(':', StringComparison.Ordinal) + 1 : 0;
            session.Code(new(text[sign..], code.Hole), Feed.None);
        }

        return Feed.None;
    }
}
