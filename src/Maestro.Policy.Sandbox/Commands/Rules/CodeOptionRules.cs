using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that can be told to run a command for themselves.</summary>
internal static class CodeOptionRules
{
    // The names, and the options whose value a shell gets.
    private static readonly (string Names, string Options)[] Table =
    [
        ("tar bsdtar star cpio", " -I --use-compress-program --to-command --rsh-command --info-script"
            + " --new-volume-script -F --checkpoint-action "),
        ("zip", " -TT --unzip-command "),
        ("split", " --filter "),
        ("man apropos", " -P --pager "),
        ("fzf sk", " --preview --bind "),
        ("tcpdump", " -z "),
        ("psql mysql mariadb sqlite3 duckdb", " -c -e -cmd --command --execute "),
        ("ffmpeg nmap rpm dpkg journalctl bpftrace", " --eval --pre-invoke --post-invoke "),
        ("rake gulp grunt just task ninja", " --shell-run "),
    ];

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        .. Table.Select(static row => (row.Names, Rule(row.Options))),
        ("vi vim nvim view ex gvim vimdiff rvim", Editor), ("ed red", Line), ("emacs emacsclient", Lisp),
        ("sed gsed", SedScript.Run), ("make gmake bmake", BuildRules.Make), ("cmake", BuildRules.Cmake),
    ];

    private static ProgramRule Rule(string names) => (session, call) =>
    {
        for (int i = 1; i < call.Count; i++)
        {
            string word = call.Plain(i);
            int sign = word.IndexOf('=', StringComparison.Ordinal);
            string name = sign > 0 ? word[..sign] : word;

            if (!word.StartsWith('-') || !names.Contains($" {name} ", StringComparison.Ordinal))
            {
                Dotted(session, call, i);
                continue;
            }

            Arg value = sign > 0 ? call[i].From(sign + 1) : i + 1 < call.Count ? call[i + 1] : new("");
            Value(session, call.Name, value);
        }

        return call.Name is "tar" or "bsdtar" ? Unpacked(session, call) : session.Output(call);
    };

    private static Feed Unpacked(Session session, Invocation call) =>
        session.Output(call).With(call.Input).Transformed();

    private static void Value(Session session, string program, Arg value)
    {
        string text = value.Plain;

        if (program is "psql" or "mysql" or "mariadb" or "sqlite3" or "duckdb")
        {
            Escaped(session, value);
        }
        else if (text.StartsWith("exec=", StringComparison.Ordinal))
        {
            session.Code(value.From(5), Feed.None);
        }
        else if (program is "tar" or "bsdtar" && (text is "dot" or "echo" or "bell" or "ttyout" or "totals"
            || text.StartsWith("sleep=", StringComparison.Ordinal) || text.StartsWith("echo=", StringComparison.Ordinal)
            || ProgramName.Of(text.Split(' ')[0]) is "zstd" or "xz"
                or "gzip" or "pigz" or "lz4" or "pbzip2" or "bzip2"))
        {
            session.Add(CommandFinding.Allowed);
        }
        else
        {
            session.Code(value, Feed.None);
        }
    }

    // \! command, and .shell command
    private static void Escaped(Session session, Arg value)
    {
        foreach (string sign in (string[])["\\!", "\\! ", ".shell ", ".system ", "| ", "system "])
        {
            int at = value.Plain.IndexOf(sign, StringComparison.Ordinal);

            if (at >= 0)
            {
                session.Code(new(value.Plain[(at + sign.Length)..], value.Hole), Feed.None);
            }
        }
    }

    private static void Dotted(Session session, Invocation call, int i)
    {
        if (call.Plain(i) is ['.', ..] && call.Name is "sqlite3" or "duckdb")
        {
            Escaped(session, call[i]);
        }
    }

    private static Feed Editor(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            string word = call.Plain(i);
            bool isCode = word is "--cmd" or "-S" || (word is ['-', not '-', ..] && word.EndsWith('c'));
            Arg? code = isCode && i + 1 < call.Count ? call[i + 1]
                : word.StartsWith('+') && word.Length > 1 ? call[i].From(1) : null;

            if (code is { } command)
            {
                Colon(session, command);
            }
        }

        if (call.Has("-s", "-es", "-e", "-") && call.Input.Text is { } text)
        {
            Colon(session, new(text));
        }

        return Feed.Local;
    }

    // What follows the sign goes to a shell; the rest is a language of its own.
    private static void Colon(Session session, Arg command)
    {
        int sign = command.Plain.IndexOf('!', StringComparison.Ordinal);

        if (sign >= 0 && sign + 1 < command.Text.Length)
        {
            session.Code(new(command.Plain[(sign + 1)..], command.Hole), Feed.None);
        }
        else if (command.Plain.Contains('(', StringComparison.Ordinal))
        {
            InlineCode.Judge(session, command.Plain);
        }
    }

    private static Feed Line(Session session, Invocation call)
    {
        foreach (string line in (call.Input.Text ?? "").Split('\n', 64))
        {
            if (line.Contains('!', StringComparison.Ordinal))
            {
                session.Code(new(line[(line.IndexOf('!', StringComparison.Ordinal) + 1)..]), Feed.None);
            }
        }

        session.Add(call.Input.Kind == FeedKind.Remote ? CommandFinding.RemoteCode : CommandFinding.Allowed);
        return Feed.Local;
    }

    private static Feed Lisp(Session session, Invocation call)
    {
        for (int i = 1; i + 1 < call.Count; i++)
        {
            if (call.Plain(i) is "--eval" or "-eval" or "-e" or "--execute" or "-f")
            {
                string code = call.Plain(i + 1);
                session.Add(code.Contains("shell-command", StringComparison.Ordinal)
                    || code.Contains("process", StringComparison.Ordinal) ? CommandFinding.IndirectCode
                    : CommandFinding.Allowed);

                foreach (string text in InlineCode.Strings(code))
                {
                    CommandFinding found = session.Try(text);
                    session.Add(Session.IsRefusal(found) ? found : CommandFinding.Allowed);
                }

                InlineCode.Judge(session, code);
            }
        }

        return Feed.Local;
    }
}
