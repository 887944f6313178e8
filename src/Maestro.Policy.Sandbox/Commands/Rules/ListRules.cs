using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run another one for each entry of a list that they read.</summary>
internal static class ListRules
{
    private const string Names = " replace max-args max-procs max-lines max-chars delimiter arg-file eof ";
    private const string ParallelNames = " jobs delay timeout retries joblog results colsep arg-file arg-sep sshlogin"
        + " workdir tmpdir load memfree max-args max-procs max-lines max-replace-args replace block basefile return"
        + " env tagstring halt nice ";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
        [("xargs", Xargs), ("parallel sem", Parallel), ("entr", Xargs)];

    /// <summary>A word with what a list has in the place of a sign.</summary>
    internal static Arg Filled(Arg word, string sign, Feed feed) =>
        sign.Length == 0 || !word.Plain.Contains(sign, StringComparison.Ordinal) ? word
        : feed is { Kind: FeedKind.Literal, Text: { } text }
            ? new(word.Plain.Replace(sign, text.TrimEnd('\n'), StringComparison.Ordinal), word.Hole)
        : new(
            word.Plain.Replace(sign, Marks.Hole.ToString(), StringComparison.Ordinal),
            word.Hole is null ? feed : word.Hole.With(feed));

    private static Feed Xargs(Session session, Invocation call)
    {
        Options options = Options.Read(call, "aEInPLsdJR", Names);
        Feed feed = options.Value("-a", "--arg-file") is { } file ? session.File(file)
            : call.Input.Kind == FeedKind.None ? Feed.Local : call.Input;
        string sign = options.Has("-i", "--replace") ? "{}" : options.Value("-I", "-J", "--replace")?.Plain ?? "";
        sign = options.Has("--replace") && sign.Length == 0 ? "{}" : sign;

        if (options.First >= call.Count)
        {
            return feed.Filtered();
        }

        List<Arg> words = [.. call.Rest(options.First).Select(arg => Filled(arg, sign, feed))];

        if (sign.Length == 0)
        {
            Append(words, feed, options.Has("-0", "--null", "-d", "--delimiter"));
        }

        Feed output = session.Run(new(words, 0, Feed.None) { IsFed = true });
        return output.Kind == FeedKind.None ? output : output.With(feed.Filtered());
    }

    private static void Append(List<Arg> words, Feed feed, bool isWhole)
    {
        if (feed is { Kind: FeedKind.Literal, Text: { } text } && !Marks.HasHole(text))
        {
            words.AddRange(isWhole ? [new(text.TrimEnd('\n'))] : text
                .Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(256)
                .Select(static piece => new Arg(piece)));
        }
        else
        {
            words.Add(new(Marks.Holes.ToString(), feed));
        }
    }

    // It gives what it runs to a shell.
    private static Feed Parallel(Session session, Invocation call)
    {
        Options options = Options.Read(call, "jaCINnPSLdX", ParallelNames);
        int end = options.First;

        while (end < call.Count && !call.Plain(end).StartsWith(":::", StringComparison.Ordinal))
        {
            end++;
        }

        Feed feed = end < call.Count ? Literal(call, end + 1)
            : options.Value("-a", "--arg-file") is { } file ? session.File(file)
            : call.Input.Kind == FeedKind.None ? Feed.Local : call.Input;

        if (end == options.First)
        {
            return session.Code(feed);
        }

        if (options.Has("-q", "--quote"))
        {
            List<Arg> words = [.. call.Rest(options.First)[..(end - options.First)]
                .Select(arg => Filled(arg, "{}", feed))];
            Append(words, feed, true);

            return session.Run(new(words, 0, Feed.None) { IsFed = true });
        }

        Arg command = new Invocation(call.Rest(options.First)[..(end - options.First)], 0, Feed.None).Joined(0);
        Arg filled = Filled(command, "{}", feed);
        filled = filled == command ? Filled(new($"{command.Plain} {{}}", command.Hole), "{}", feed) : filled;

        if (IsRemove(session, command))
        {
            session.Add(CommandFinding.BlockedEquivalent);
        }

        // What a list holds is quoted before it is given to the shell.
        session.Code(feed.IsUntrusted ? filled : new(command.Plain, command.Hole), Feed.None);
        return feed.Filtered();
    }

    private static bool IsRemove(Session session, Arg command)
    {
        string first = command.Plain.Split(' ', 2)[0];
        return ProgramName.Of(first) == "rm" && !Session.IsRefusal(session.Try(command.Plain, command.Hole));
    }

    private static Feed Literal(Invocation call, int start)
    {
        List<Arg> rest = call.Rest(start);
        Feed feed = Feed.Literal(string.Join('\n', rest.Select(static arg => arg.Plain)));

        return rest.Find(static arg => !arg.IsLiteral).Hole is { } hole
            ? new(hole.IsUntrusted ? hole.Kind : FeedKind.Local, feed.Text) : feed;
    }
}
