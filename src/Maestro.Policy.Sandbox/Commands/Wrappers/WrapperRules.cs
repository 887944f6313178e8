using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Rules;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Wrappers;

/// <summary>Looks through programs that run another one.</summary>
internal static class WrapperRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("env", Env), ("exec", Exec), ("command", Lookup), ("then do else elif ! {", Next),
        .. WrapperTable.All.Select(static wrapper => (wrapper.Names, Rule(wrapper))),
    ];

    /// <summary>Runs what begins at a word.</summary>
    internal static Feed Inner(Session session, Invocation call, int at) =>
        at < call.Count ? session.Run(call.From(at)) : session.Output(call);

    private static ProgramRule Rule(Wrapper wrapper) => (session, call) => Judge(session, call, wrapper);

    private static Feed Judge(Session session, Invocation call, Wrapper wrapper)
    {
        Options options = Options.Read(call, wrapper.Letters, wrapper.Options);

        foreach ((string name, Arg value) in options.Found)
        {
            if (wrapper.Code.Contains($" {name} ", StringComparison.Ordinal) && value.Text.Length > 0)
            {
                session.Code(Unescaped(value), call.Input);
            }
        }

        for (int i = 1; i + 1 < call.Count && wrapper.Code.Contains(" -ex ", StringComparison.Ordinal); i++)
        {
            if (call.Plain(i) is "-ex" or "-iex")
            {
                session.Code(Unescaped(call[i + 1]), call.Input);
            }
        }

        int at = options.First + wrapper.Skip;

        // flock file -c text, and the like.
        if (wrapper.Skip is > 0 and < 9 && at < call.Count && call.Plain(at) is "-c" or "--command"
            && wrapper.Code != "")
        {
            return session.Code(at + 1 < call.Count ? call[at + 1] : new(""), call.Input);
        }

        // Options may follow what stands first: tmux new -d.
        if (wrapper.Skip is > 0 and < 9 && at < call.Count && call[at].IsOption)
        {
            at += Options.Read(call.From(at - 1), wrapper.Letters, wrapper.Options).First - 1;
        }

        if (at < call.Count && call.Plain(at) == "--")
        {
            at++;
        }

        if (wrapper.Skip >= 9 || at >= call.Count)
        {
            return session.Output(call);
        }

        return wrapper.IsShell && !options.Has("-x", "--exec") ? Texts(session, call, at)
            : call.Count - at == 1 && call.Plain(at).Contains(' ', StringComparison.Ordinal)
            ? session.Code(call[at], call.Input)
            : session.Run(call.From(at));
    }

    // One text in all, or each is one.
    private static Feed Texts(Session session, Invocation call, int at)
    {
        for (int i = at; i < call.Count && call.Count - at > 1; i++)
        {
            if (call.Plain(i).Contains(' ', StringComparison.Ordinal))
            {
                session.Code(call[i], call.Input);
            }
        }

        return session.Code(call.Joined(at), call.Input);
    }

    // What a debugger or an editor takes for its own, a shell gets after a sign.
    private static Arg Unescaped(Arg code) => code.Text is ['!', ..] ? code.From(1)
        : code.Text.StartsWith("shell ", StringComparison.Ordinal) ? code.From(6) : code;

    private static Feed Next(Session session, Invocation call) => Inner(session, call, 1);

    private static Feed Env(Session session, Invocation call)
    {
        Options options = Options.Read(call, "uCSP", " unset chdir split-string ");
        int at = options.First;
        List<(string Name, Arg? Before)> before = [];

        for (; at < call.Count && (call.Plain(at) == "-" || Sign(call[at]) > 0); at++)
        {
            int sign = Sign(call[at]);

            if (sign > 0)
            {
                string name = call.Plain(at)[..sign];
                before.Add((name, session.Variable(name)));
                session.Assign(name, call[at].From(sign + 1), false, false);
            }
        }

        // Its options may follow a lone dash.
        if (at > options.First && at < call.Count && call[at].IsOption)
        {
            return Env(session, call.From(at - 1));
        }

        Feed output = options.Value("-S", "--split-string") is { } split
            ? session.Code(
                new($"{split.Plain} {Quoting.Of(call.Rest(at))}", split.Hole ?? call.Joined(at).Hole), call.Input)
            : Inner(session, call, at);

        foreach ((string name, Arg? value) in before)
        {
            session.Restore(name, value);
        }

        return output;
    }

    private static int Sign(Arg word)
    {
        int length = ShellChars.NameLength(word.Text);
        return length > 0 && length < word.Text.Length && word.Text[length] == '=' ? length : 0;
    }

    private static Feed Exec(Session session, Invocation call)
    {
        Options options = Options.Read(call, "a");
        return options.First < call.Count ? session.Run(call.From(options.First)) : Feed.None;
    }

    // With -v it only says where the program is.
    private static Feed Lookup(Session session, Invocation call)
    {
        Options options = Options.Read(call);

        return options.Has("-v", "-V") ? BuiltinRules.Where(session, call)
            : options.First < call.Count ? session.Run(call.From(options.First)) : Feed.None;
    }
}
