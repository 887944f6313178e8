using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that delete files.</summary>
internal static class DeleteRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("rm", Remove), ("rimraf del-cli trash-empty", Equivalent), ("rmdir rd", RemoveFolder),
        ("del erase", Delete), ("unlink", Unlink),
    ];

    internal static bool IsRecursive(Options options) => options.Has("-r", "-R") || options.HasLong("recursive", 1);

    internal static bool IsForced(Options options) => options.Has("-f", "-F") || options.HasLong("force", 1)
        || Found(options, "--interactive", "never") || Found(options, "--interactive", "no")
        || Found(options, "--interactive", "none");

    private static bool Found(Options options, string name, string value) =>
        options.Found.Any(found => found.Name.Length > 3 && name.StartsWith(found.Name, StringComparison.Ordinal)
            && found.Value.Text == value);

    // In a text that is run for each entry of a list, what is deleted comes from there where it isn't literal.
    private static bool IsFed(Session session, Invocation call, Options options) =>
        call.IsFed || (session.IsFed && options.Operands.Exists(static arg => !arg.IsLiteral));

    private static Feed Remove(Session session, Invocation call)
    {
        Options options = Options.Read(call, mixes: true);
        bool isRecursive = IsRecursive(options);
        bool isPattern = options.Operands.Exists(IsAll);

        if ((isRecursive && IsForced(options)) || IsHidden(call))
        {
            session.Add(CommandFinding.BlockedCommand);
        }
        else if (IsFed(session, call, options) || (isRecursive && ReferenceEquals(call.Input, Feed.Yes)))
        {
            session.Add(CommandFinding.BlockedEquivalent);
        }
        else if (isRecursive && options.Operands.Exists(Targets.IsRootLike))
        {
            session.Add(CommandFinding.CatastrophicTarget);
        }
        else if (options.HasHole || options.Operands.Exists(static arg => !arg.IsLiteral))
        {
            session.Add(CommandFinding.Unresolved);
        }
        else if (isRecursive)
        {
            session.Add(CommandFinding.RecursiveDelete);
        }
        else if (isPattern)
        {
            session.Add(CommandFinding.BulkDelete);
        }

        return Feed.None;
    }

    // What isn't known may be nothing, or what stands in its place: $9-rf, ${X:--rf}.
    private static bool IsHidden(Invocation call)
    {
        if (!call.Rest(1).Exists(static arg => !arg.IsLiteral))
        {
            return false;
        }

        return IsBoth(call.Of([.. call.Rest(0).Select(static arg => arg.Filled(""))]))
            || IsBoth(call.Of([.. call.Rest(0).Select(static arg => arg.Filled(
                arg.Hole?.Text is { Length: < 256 } text ? text : ""))]));
    }

    private static bool IsBoth(Invocation call)
    {
        Options options = Options.Read(call, mixes: true);
        return IsRecursive(options) && IsForced(options);
    }

    // Whatever is there: *, ./*, dir/*, .*
    private static bool IsAll(Arg target)
    {
        ReadOnlySpan<char> last = target.Text.AsSpan(target.Text.LastIndexOf('/') + 1);
        return last is [.., Marks.Star] && last.TrimEnd(Marks.Star).TrimStart('.').IsEmpty;
    }

    private static Feed Equivalent(Session session, Invocation call)
    {
        session.Add(CommandFinding.BlockedEquivalent);
        return Feed.None;
    }

    private static Feed Unlink(Session session, Invocation call)
    {
        session.Add(IsFed(session, call, Options.Read(call)) ? CommandFinding.BlockedEquivalent
            : CommandFinding.Allowed);
        return Feed.None;
    }

    // With /s it takes a tree along.
    private static Feed RemoveFolder(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i).Contains("/s", StringComparison.OrdinalIgnoreCase) && call.Plain(i) is ['/', _, ..] flag
                && (flag.Length == 2 || flag[2] == '/'))
            {
                session.Add(CommandFinding.BlockedEquivalent);
            }
        }

        return Feed.None;
    }

    private static Feed Delete(Session session, Invocation call)
    {
        bool isForced = call.Input == Feed.Yes;
        bool isRecursive = false;

        for (int i = 1; i < call.Count; i++)
        {
            string flag = call.Plain(i).ToLowerInvariant();
            isRecursive |= flag.Contains("/s", StringComparison.Ordinal);
            isForced |= flag.Contains("/q", StringComparison.Ordinal) || flag.Contains("/f", StringComparison.Ordinal);
        }

        session.Add(isRecursive && isForced ? CommandFinding.BlockedEquivalent
            : isRecursive ? CommandFinding.RecursiveDelete : CommandFinding.Allowed);
        return Feed.None;
    }
}
