using System.Text;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>The ways in which a shell comes to run a text.</summary>
internal static partial class Wrappings
{
    // A text's last line may be a comment or the end of a here-document, so that what follows is on a line of its own.
    private static readonly Wrapping[] Structures =
    [
        Wrapping.Around("after true", "true; ", ""),
        Wrapping.Around("after and", "true && {\n", "\n}"),
        Wrapping.Around("after or", "false || {\n", "\n}"),
        Wrapping.Around("before and", "{\n", "\n} && true"),
        Wrapping.Around("before or", "{\n", "\n} || true"),
        Wrapping.Around("in the background", "{\n", "\n} &"),
        Wrapping.Around("new lines", "\n\n", "\n\n"),
        Wrapping.Around("comment before", "# note\n", ""),
        Wrapping.Around("comment behind", "", "\n# note"),
        Wrapping.Around("many before", string.Concat(Enumerable.Repeat("true;", 40)), ""),
        Wrapping.Around("subshell", "( ", "\n)"),
        Wrapping.Around("group", "{ ", "\n}"),
        Wrapping.Around("group in a subshell", "( { ", "\n} )"),
        Wrapping.Around("negated", "! {\n", "\n}"),
        Wrapping.Around("timed", "time {\n", "\n}"),
        Wrapping.Around("coprocess", "coproc {\n", "\n}"),
        Wrapping.Around("redirected", "{\n", "\n} > out.txt 2>&1"),
        Wrapping.Around("if, body", "if true; then\n", "\nfi"),
        Wrapping.Around("if, condition", "if\n", "\nthen true; fi"),
        Wrapping.Around("else", "if true; then true; else\n", "\nfi"),
        Wrapping.Around("elif", "if true; then true; elif\n", "\nthen true; fi"),
        Wrapping.Around("while, body", "while true; do\n", "\ndone"),
        Wrapping.Around("while, condition", "while\n", "\ndo true; done"),
        Wrapping.Around("until, body", "until false; do\n", "\ndone"),
        Wrapping.Around("for", "for i in 1 2; do\n", "\ndone"),
        Wrapping.Around("for, counted", "for ((i = 0; i < 2; i++)); do\n", "\ndone"),
        Wrapping.Around("case", "case x in x)\n", "\n;; esac"),
        Wrapping.Around("case, second", "case x in (a|b) true;; *)\n", "\nesac"),
        Wrapping.Around("function", "f() {\n", "\n}; f"),
        Wrapping.Around("function by keyword", "function f {\n", "\n}\nf"),
        Wrapping.Around("function that is a subshell", "f() (\n", "\n)\nf"),
        Wrapping.Around("pipe before", "true | {\n", "\n}"),
        Wrapping.Around("pipe behind", "{\n", "\n} | cat"),
        Wrapping.Around("pipe of both streams", "{\n", "\n} |& cat"),
    ];

    private static readonly Wrapping[] Substitutions =
    [
        Wrapping.Around("substitution", "echo $( ", "\n)"),
        Wrapping.Around("substitution in quotes", "echo \"a $( ", "\n) b\""),
        Wrapping.Around("substitution in an assignment", "x=$( ", "\n)"),
        Wrapping.Around("substitution in a default", "echo ${x:-$( ", "\n)}"),
        Wrapping.Around("substitution in arithmetic", "echo $(( $( ", "\n) + 1 ))"),
        Wrapping.Around("substitution in an array", "a=(1 $( ", "\n))"),
        Wrapping.Around("substitution in a test", "[[ -n $( ", "\n) ]]"),
        Wrapping.Around("substitution in a here-document", "cat <<_END_\n$( ", "\n)\n_END_"),
        Wrapping.Around("substitution in a target", "echo a > \"$( ", "\n)\""),
        Wrapping.Around("process substitution", "cat <( ", "\n)"),
        Wrapping.Around("process substitution, out", "cat log > >( ", "\n)"),
        new("backquotes", static text => $"echo `{Escape(text, @"\`")}\n`"),
        new("backquotes in quotes", static text => text.Contains('"') ? null : $"echo \"`{Escape(text, @"\`")}\n`\""),
    ];

    private static readonly Wrapping[] Strings =
    [
        Wrapping.Quoted("eval", "eval "),
        Wrapping.Quoted("eval after a command", "true; eval ", "; true"),
        Wrapping.Quoted("trap", "trap ", " EXIT"),
        new("here-string", static text => IsWhole(text) ? $"bash <<< {Wrapping.Quote(text)}" : null)
            { TakesAnyText = true },
        Wrapping.Quoted("printed into a shell", "printf %s ", " | sh"),
        new(
            "printed through tee into a shell",
            static text => IsWhole(text) ? $"printf '%s\\n' {Wrapping.Quote(text)} | tee log | bash -s" : null)
            { TakesAnyText = true },
        Wrapping.Quoted("variable into eval", "_LAW_=", "; eval \"$_LAW_\""),
        Wrapping.Quoted("variable into sh -c", "_LAW_=", "; sh -c \"$_LAW_\""),
        Wrapping.Quoted("watch", "watch -n 1 "),
        Wrapping.Quoted("script", "script -c "),
        Wrapping.Quoted("parallel", "parallel ", " ::: a") with
        {
            Of = static text => text.Contains('{') ? null : $"parallel {Wrapping.Quote(text)} ::: a",
        },
        Wrapping.Quoted("su", "su -c "),
        Wrapping.Quoted("ssh", "ssh host "),
        new("here-document", static text => HereDocument("sh <<'_END_'", text)) { TakesAnyText = true },
        new("here-document, expanded", static text => HereDocument("bash <<_END_", Escape(text, "\\$`")))
            { TakesAnyText = true },
        new("here-document through cat", static text => HereDocument("cat <<'_END_' | sh", text))
            { TakesAnyText = true },
    ];

    // What some of them put in for {} is another text.
    private static readonly Wrapping[] Shells =
    [
        .. new[]
        {
            "sh -c ", "bash -c ", "/bin/sh -c ", "bash -e -c ", "dash -ec ", "env sh -c ", "env A=b sh -c ",
            "env -i sh -c ", "/usr/bin/env bash -c ", "env -u X A=b bash -c ",
        }.Select(static shell => Wrapping.Quoted(shell.TrimEnd(), shell) with { IsExact = true }),
        Wrapping.Quoted("sh -c, with arguments", "sh -c ", " a b"),
        .. new[]
        {
            "nohup ", "nice -n 5 ", "timeout 5 ", "timeout -k 1 5s ", "command ", "exec ", "time ", "stdbuf -oL ",
            "setsid ", "sudo ", "sudo -u bob ", "doas ", "xargs ", "busybox ", "watch -x ", "strace -f ",
            "ionice -c 3 ", "A=b ", "! ", "builtin command ", "env -S 'A=b' ", "flock /tmp/lock ", "chroot /srv ",
            "find . -exec ", "fd -x ", "parallel -q ", "unshare ", "sudo -E env A=b ", "nohup nice ", "firejail ",
            "bwrap ", "docker run --rm img ", "docker exec c ", "kubectl exec p -- ", "npx ", "npm exec -- ",
            "uv run ", "poetry run ", "pipenv run ", "torsocks ", "faketime now ", "taskset 1 ", "chrt 1 ", "prlimit ",
            "dbus-run-session ",
        }.Select(static program => new Wrapping(
            $"{program}sh -c",
            text => text.Contains("{}") || text.Contains(":::") ? null
                : $"{program}sh -c {Wrapping.Quote(text)}"
                    + (program.StartsWith("find", StringComparison.Ordinal) ? " \\;" : ""))
            { TakesAnyText = true }),
        new("sh -c twice", static text => $"sh -c {Wrapping.Quote($"sh -c {Wrapping.Quote(text)}")}")
            { TakesAnyText = true },
    ];

    // Another spelling of the same words. A quoted word is no keyword, so that only plain commands are spelled anew.
    private static readonly Wrapping[] Spellings =
    [
        Spelling("single quotes", static word => $"'{word}'"),
        Spelling("double quotes", static word => $"\"{word}\""),
        Spelling("dollar quotes", static word => $"$'{word}'"),
        Spelling("empty quotes within", static word => word.Insert(1, "''")),
        Spelling("half in quotes", static word => $"{word[..1]}\"{word[1..]}\""),
        Spelling("backslash", static word => $"\\{word}"),
        Spelling(
            "code points", static word => $"$'{string.Concat(word.Select(static unit => $"\\x{(int)unit:x2}"))}'"),
        Spelling("joined lines", static word => word.Insert(1, "\\\n")),
        new("lines joined between words", static text => IsPlain(text) ? text.Replace(" ", " \\\n ") : null),
        new("more blanks", static text => IsPlain(text) ? $" \t{text.Replace(" ", " \t ")}  " : null),
        new("field separator for blanks", static text => IsPlain(text) ? text.Replace(" ", "${IFS}") : null),
        new("assignment before", static text => IsPlain(text) ? $"A=1 B='c d' {text}" : null),
        new("redirection before", static text => IsPlain(text) ? $"2>/dev/null {text}" : null),
        new("comment at the end", static text => IsPlain(text) ? $"{text} # note" : null),
        new("without a group", static text => IsPlain(text) ? $"{text} | cat; {text} && true & wait" : null),
        new("line ends of Windows", static text => text.Contains('\r') ? null : $"{text.Replace("\n", "\r\n")}\r\n"),
    ];

    public static IReadOnlyList<Wrapping> All { get; } =
        [.. Structures, .. Substitutions, .. Strings, .. Shells, .. Spellings];

    private static Wrapping Spelling(string name, Func<string, string> word) =>
        new(name, text => IsPlain(text) ? string.Join(' ', text.Split(' ').Select(word)) : null);

    // Words of letters, digits and a few signs that mean nothing to a shell, and no keyword first.
    private static bool IsPlain(string text) =>
        PlainCommand().IsMatch(text)
        && text.Split(' ')[0] is not ("if" or "for" or "while" or "until" or "case" or "function" or "time" or "coproc"
            or "select" or "then" or "else" or "elif" or "fi" or "do" or "done" or "esac" or "in");

    private static string? HereDocument(string opening, string text) =>
        text.Split('\n').Contains("_END_") || !IsWhole(text) ? null : $"{opening}\n{text}\n_END_\n";

    // A line's end behind a backslash makes it whole, where it was the fault of the text.
    private static bool IsWhole(string text) => !text.EndsWith('\\');

    private static string Escape(string text, string signs)
    {
        StringBuilder escaped = new(text.Length);

        foreach (char unit in text)
        {
            _ = signs.Contains(unit) ? escaped.Append('\\').Append(unit) : escaped.Append(unit);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9_./-]+( [A-Za-z0-9_./:@,+-]+)*\z")]
    private static partial Regex PlainCommand();
}
