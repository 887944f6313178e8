using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run code in a language of their own.</summary>
internal static class InterpreterRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
        Interpreter.All.Select(static language => (language.Names, Rule(language)));

    /// <summary>Judges code of a language that isn't the shell's.</summary>
    internal static void Code(Session session, Arg code)
    {
        Feed feed = code.AsFeed();

        if (feed.Kind > FeedKind.Literal)
        {
            session.Add(feed.Kind == FeedKind.Remote ? CommandFinding.RemoteCode
                : feed.Kind == FeedKind.Decoded ? CommandFinding.ObfuscatedCode : CommandFinding.IndirectCode);
        }

        InlineCode.Judge(session, feed.Text ?? "");
    }

    private static ProgramRule Rule(Interpreter language) => (session, call) => Judge(session, call, language);

    private static Feed Judge(Session session, Invocation call, Interpreter language)
    {
        if (call.Name is "deno" or "bun" && call.Plain(1) is "eval" or "run" or "publish" or "x")
        {
            return Subcommand(session, call);
        }

        string letters = language.Code + language.Letters;
        Options options = Options.Read(call, letters, language.LongCode + language.LongValues);
        bool hasCode = false;

        foreach ((string name, Arg value) in options.Found)
        {
            bool isCode = name.Length == 2 ? language.Code.Contains(name[1], StringComparison.Ordinal)
                : language.LongCode.Contains($" {name.AsSpan(2)} ", StringComparison.Ordinal);

            if (isCode)
            {
                hasCode = true;
                Code(session, value);
            }

            if (language.Module != '\0' && name == $"-{language.Module}")
            {
                return Module(session, call, value);
            }
        }

        if (!hasCode && options.HasHole)
        {
            session.Add(CommandFinding.IndirectCode);
        }

        return hasCode ? Written(session, options, call) : Program(session, call, language, options);
    }

    // The first operand is the code, or the file that holds it; without one it is what there is to read.
    private static Feed Program(Session session, Invocation call, Interpreter language, Options options)
    {
        if (options.First < call.Count && language.IsFirstCode && !options.Has("-f", "--file"))
        {
            Code(session, call[options.First]);
            return call.Input.Kind == FeedKind.Remote ? call.Input : call.Input.Transformed();
        }

        if (options.Has("--version", "-V", "--help", "-v", "-h") && options.First >= call.Count)
        {
            return Feed.Local;
        }

        Arg file = options.First < call.Count ? call[options.First] : options.Value("-f", "--file") ?? new("-");

        if (!ShellRules.IsInput(file.Plain))
        {
            return Script(session, call, file);
        }

        return Read(session, call);
    }

    private static Feed Read(Session session, Invocation call)
    {
        Feed input = call.Input.Kind == FeedKind.None ? Feed.Local : call.Input;
        Code(session, new(Marks.Hole.ToString(), input));

        if (input is { Kind: FeedKind.Literal })
        {
            Code(session, new(input.Text!));
        }

        return Feed.Decoded;
    }

    private static Feed Script(Session session, Invocation call, Arg file)
    {
        if (session.Kept(file.Plain) is { } content)
        {
            Code(session, content.Kind == FeedKind.Literal ? new(content.Text!) : new(Marks.Hole.ToString(), content));
        }
        else if (file.Hole is { } hole)
        {
            Code(session, new(Marks.Hole.ToString(), hole.Filtered()));
        }
        else
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        return call.Input.IsUntrusted ? call.Input : Feed.Local;
    }

    private static Feed Written(Session session, Options options, Invocation call)
    {
        string text = string.Join('\n', options.Found.Select(static found => found.Value.Plain));
        List<string> quoted = InlineCode.Strings(text);

        return new(call.Input.Kind == FeedKind.Remote ? FeedKind.Remote : FeedKind.Decoded,
            quoted.Count == 0 ? null : string.Join('\n', quoted));
    }

    private static Feed Module(Session session, Invocation call, Arg module)
    {
        int at = 1;

        while (at < call.Count && call[at].Text != module.Text
            && !call[at].Text.EndsWith("m" + module.Text, StringComparison.Ordinal))
        {
            at++;
        }

        string name = module.Plain;

        if (!module.IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }
        else if (name is "pip" or "pip3" or "twine" or "pipx" or "poetry"
            or "uv" or "flit" or "hatch" or "pdm" or "build"
            or "easy_install" or "ensurepip" or "conda" or "pipenv")
        {
            return session.Named(call.Of([new(name), .. call.Rest(at + 1)], call.IsFed), name);
        }
        else if (name is "code" or "pdb" or "timeit" or "trace" or "cProfile")
        {
            Code(session, call.Joined(at + 1) is { Text.Length: > 0 } code ? code : call.Input.Kind == FeedKind.None
                ? new(Marks.Hole.ToString(), Feed.Local) : new(Marks.Hole.ToString(), call.Input));
        }
        else if (name is not ("json.tool" or "venv" or "pytest" or "unittest" or "http.server" or "mypy" or "black"
            or "ruff" or "flake8" or "isort" or "pylint" or "coverage" or "compileall" or "site" or "doctest" or "tox"))
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        return session.Output(call);
    }

    private static Feed Subcommand(Session session, Invocation call)
    {
        string word = call.Plain(1);

        if (word == "eval")
        {
            Code(session, call.Joined(2));
        }
        else if (word == "publish")
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (word == "x")
        {
            return session.Run(call.From(2));
        }
        else
        {
            Arg file = call.Joined(Options.Read(call.From(1)).First + 1);
            session.Add(file.Text.Contains("://", StringComparison.Ordinal) ? CommandFinding.RemoteCode
                : CommandFinding.Allowed);
            return ShellRules.IsInput(file.Plain) ? Read(session, call) : Script(session, call, file);
        }

        return Feed.Decoded;
    }
}
