using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>What reads a text as commands of a shell.</summary>
internal static class ShellRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("sh bash dash zsh ksh ksh93 ash mksh fish csh tcsh rbash pdksh yash posh hush rc es nu xonsh elvish oil osh",
            Shell),
        ("eval", Eval), ("source .", Source), ("trap", Trap), ("at batch", At), ("crontab", Crontab),
    ];

    private static Feed Shell(Session session, Invocation call)
    {
        bool hasCode = false;
        bool isInput = false;
        int at = 1;

        for (; at < call.Count && call[at].Text is ['-' or '+', _, ..]; at++)
        {
            string option = call.Plain(at);

            if (option == "--")
            {
                at++;
                break;
            }

            if (option is "--version" or "--help")
            {
                return Feed.Local;
            }

            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                hasCode |= option == "--command";
                at += option is "--rcfile" or "--init-file" or "--init-command" ? 1 : 0;
                continue;
            }

            hasCode |= option[0] == '-' && option.Contains('c', StringComparison.Ordinal);
            isInput |= option.Contains('s', StringComparison.Ordinal);
            at += option[^1] is 'o' or 'O' && at + 1 < call.Count ? 1 : 0;
        }

        if (hasCode)
        {
            return WithCode(session, call, at);
        }

        return isInput || at >= call.Count || call.Plain(at) == "-" ? Read(session, call, call.Input)
            : Script(session, call, call[at]);
    }

    private static Feed WithCode(Session session, Invocation call, int at)
    {
        if (at >= call.Count)
        {
            session.Add(CommandFinding.Unparseable);
            return Feed.None;
        }

        List<Arg>? outer = session.Positional;
        bool wasFed = session.IsFed;
        session.Positional = call.Rest(at + 1);
        session.IsFed |= call.IsFed;
        Feed output = session.Code(call[at], call.Input);
        session.Positional = outer;
        session.IsFed = wasFed;

        return output;
    }

    private static Feed Read(Session session, Invocation call, Feed input)
    {
        List<Arg>? outer = session.Positional;
        session.Positional = call.Rest(0);
        Feed output = session.Code(input);
        session.Positional = outer;

        return output;
    }

    /// <summary>A file of commands.</summary>
    internal static Feed Script(Session session, Invocation call, Arg file)
    {
        if (IsInput(file.Plain))
        {
            return Read(session, call, call.Input);
        }

        if (Devices.IsNetwork(file.Plain))
        {
            return session.Code(Feed.Remote);
        }

        if (session.Kept(file.Plain) is { } content)
        {
            return session.Code(content);
        }

        if (file.Hole is { } hole)
        {
            return session.Code(hole.Kind == FeedKind.None ? Feed.Local : hole.Filtered());
        }

        session.AddStrict(CommandFinding.UnknownCommand);
        return session.Output(call);
    }

    /// <summary>Whether a file is what the program reads anyway.</summary>
    internal static bool IsInput(string file) => file is "-" || Descriptors.IsStream(file);

    private static Feed Eval(Session session, Invocation call)
    {
        int at = call.Plain(1) == "--" ? 2 : 1;
        return at < call.Count ? session.Code(call.Joined(at), call.Input) : Feed.None;
    }

    private static Feed Source(Session session, Invocation call)
    {
        int at = call.Plain(1) == "--" ? 2 : 1;
        return at < call.Count ? Script(session, call, call[at]) : Feed.None;
    }

    private static Feed Trap(Session session, Invocation call)
    {
        int at = call.Plain(1) == "--" ? 2 : 1;

        if (call.Count > at + 1 && call.Plain(at) is not ("-" or "-l" or "-p" or ""))
        {
            session.Code(call[at], Feed.None);
        }

        return Feed.None;
    }

    private static Feed At(Session session, Invocation call)
    {
        Options options = Options.Read(call, "fqt");

        if (options.Has("-l", "-d", "-r", "-c", "-V"))
        {
            return Feed.Local;
        }

        return options.Value("-f") is { } file ? Script(session, call, file) : session.Code(call.Input);
    }

    private static Feed Crontab(Session session, Invocation call)
    {
        if (Options.Read(call, "u").Has("-l"))
        {
            return Feed.Local;
        }

        if (Options.Read(call, "u").Has("-r"))
        {
            session.Add(CommandFinding.DestructiveScoped);
            return Feed.None;
        }

        // The times stand before the commands.
        string text = call.Input.Text ?? "";
        session.Add(call.Input.Kind == FeedKind.Remote ? CommandFinding.RemoteCode : CommandFinding.IndirectCode);

        foreach (string line in text.Split('\n', 64))
        {
            string command = line.StartsWith('@') ? line.Split(' ', 2)[^1] : line.Split(' ', 6)[^1];
            CommandFinding found = session.Try(command);
            session.Add(Session.IsRefusal(found) ? found : CommandFinding.IndirectCode);
        }

        return Feed.None;
    }
}
