using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise;

namespace Maestro.Policy.Tool;

/// <summary>The rules of the command line that are stricter than the parser's.</summary>
internal static class CommandLineText
{
    private const string Dashes = "--";

    /// <summary>Gives every option that takes a value the very next argument, whatever it looks like.</summary>
    /// <remarks>
    /// Without this, <c>--prompt --help</c> would show a help page and end with 0, which is RUN: what a user writes
    /// into a prompt must never be read as an option.
    /// </remarks>
    /// <exception cref="UsageException">A flag has a value.</exception>
    public static IReadOnlyList<string> Bind(IReadOnlyList<string> args, Command root)
    {
        HashSet<string> names =
            [.. Options(root).Where(option => option.Arity.MaximumNumberOfValues > 0).Select(option => option.Name)];
        HashSet<string> flags =
            [.. Options(root).Where(option => option.Arity.MaximumNumberOfValues == 0).SelectMany(Names)];
        List<string> bound = [];
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == Dashes)
            {
                // From here on nothing is an option.
                bound.AddRange(args.Skip(i));
                break;
            }

            if (names.Contains(args[i]) && i + 1 < args.Count)
            {
                bound.AddRange(Bound(args[i], args[++i]));
            }
            else if (args[i].Split('=') is [{ } flag, _, ..] && flags.Contains(flag))
            {
                // The parser would take the value for an argument of its own.
                throw new UsageException($"{flag} takes no value.");
            }
            else
            {
                bool isEmpty = args[i].EndsWith('=') && names.Contains(args[i][..^1]);
                bound.AddRange(isEmpty ? Bound(args[i][..^1], "") : [args[i]]);
            }
        }

        return bound;
    }

    // The parser drops an empty value after '=', and takes a value that is an argument of its own for an option if it
    // looks like one.
    private static string[] Bound(string name, string value) =>
        value.Length == 0 ? [name, value] : [$"{name}={value}"];

    /// <summary>Refuses what the parser found wrong, an option that is there twice but takes one value, help that isn't
    /// alone.</summary>
    /// <exception cref="UsageException">The command line can't be run.</exception>
    public static void Check(ParseResult parsed)
    {
        // Its task is a text, not a file, and its flags and its page of help are as the reference has them.
        bool isTask = parsed.CommandResult.Command.Name == SuperviseCommand.Name;
        OptionResult? repeated = parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(option => option.Option.Arity.MaximumNumberOfValues <= 1
                && !(isTask && option.Option.Arity.MaximumNumberOfValues == 0))
            .FirstOrDefault(static option => option.IdentifierTokenCount > 1);
        if (repeated is not null)
        {
            throw new UsageException($"{repeated.Option.Name} is there {repeated.IdentifierTokenCount} times.");
        }

        // Where there may be any number of files, the parser takes an option that it doesn't know for one more.
        Token? unknown = parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .FirstOrDefault(token =>
                token.Value.StartsWith('-') && token.Value.Length > 1 && !(isTask && IsAfterDashes(parsed, token)));
        if (unknown is not null)
        {
            throw new UsageException(isTask
                ? $"there is no option {unknown.Value}; a task that begins so comes after --"
                : $"there is no option {unknown.Value}; a file of that name is ./{unknown.Value}");
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(parsed.Errors[0].Message);
        }

        // The page ends with 0; whoever gives a prompt as well must not take that for RUN.
        if (parsed.Action is HelpAction && !isTask && parsed.Tokens.Count(token => token.Type != TokenType.Command) > 1)
        {
            throw new UsageException("--help stands alone.");
        }
    }

    private static IEnumerable<string> Names(Option option) => option.Aliases.Append(option.Name);

    private static bool IsAfterDashes(ParseResult parsed, Token token) =>
        parsed.Tokens.SkipWhile(static one => one.Type != TokenType.DoubleDash)
            .Any(one => ReferenceEquals(one, token));

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Subcommands.SelectMany(Options));
}
