using System.Text;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that write text: what they are told, what they read, or what they make of it.</summary>
internal static class TextRules
{
    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("echo", Echo), ("printf", Print), ("cat bat zsh-cat tac nl", Cat), ("yes", Agree), (":", Nothing),
        ("true false test [", Nothing),
        ("head tail grep egrep fgrep rg ag ack sort uniq cut paste join comm column fold fmt pr shuf less more most"
            + " jq yq xq gron csvtool mlr strings look unbuffer-cat buffer stdbuf-cat dos2unix unix2dos expand unexpand"
            + " tsort csplit zgrep",
            Filter),
        ("base64 base32 basenc xxd openssl gzip gunzip zcat gzcat bzip2 bunzip2 bzcat xz unxz xzcat lzma unlzma zstd"
            + " unzstd zstdcat lz4 lz4cat brotli compress uncompress pigz rev tr gpg gpg2 age rage uudecode uuencode od"
            + " hexdump hd rot13 caesar envsubst m4 cpp dc bc qrencode zbarimg mcrypt ccrypt ccat ascii2uni "
            + "uconv recode iconv unzip 7z unrar"
            + " plutil funzip base58 base85 ascii85 figlet tr-cat sops ansible-vault",
            Transform),
    ];

    /// <summary>What a program writes that writes what it reads.</summary>
    internal static Feed Passed(Session session, Invocation call) =>
        session.Output(call).With(call.Input.Filtered());

    private static Feed Nothing(Session session, Invocation call) => Feed.None;

    // Whatever it says over and over, a program takes for a yes.
    private static Feed Agree(Session session, Invocation call) => call.Count == 1 || call.Plain(1).Length <= 3
        ? Feed.Yes : call.Joined(1).AsFeed();

    private static Feed Filter(Session session, Invocation call)
    {
        Suspects(session, call);
        return Passed(session, call);
    }

    // Some of them can be told to run a program for each file.
    private static void Suspects(Session session, Invocation call)
    {
        Options options = Options.Read(call, "", " pre compress-program ");

        if ((options.Value("--pre") ?? options.Value("--compress-program")) is { } code)
        {
            session.Code(code, Feed.None);
        }

        for (int i = 1; i < call.Count && call.Name is "less" or "more" or "most"; i++)
        {
            if (call.Plain(i).StartsWith("+!", StringComparison.Ordinal))
            {
                session.Code(call[i].From(2), Feed.None);
            }
        }
    }

    private static Feed Transform(Session session, Invocation call) =>
        call.Name is "openssl" && call.Plain(1) is "s_client" ? Feed.Remote
        : session.Output(call).With(call.Input).Transformed();

    private static Feed Cat(Session session, Invocation call)
    {
        List<Arg> files = Options.Read(call, mixes: true).Operands;
        Feed output = files.Count == 0 ? call.Input : Feed.None;

        foreach (Arg file in files)
        {
            output = output.With(ShellRules.IsInput(file.Plain) ? call.Input
                : Devices.IsNetwork(file.Plain) ? Feed.Remote : session.File(file));
        }

        return call.Name == "tac" ? output.Transformed() : call.Name == "nl" ? output.Filtered() : output;
    }

    private static Feed Echo(Session session, Invocation call)
    {
        int at = 1;
        bool isDecoded = false;

        while (at < call.Count && call.Plain(at) is ['-', _, ..] option && option.AsSpan(1).Trim("neE").IsEmpty)
        {
            isDecoded |= option.Contains('e', StringComparison.Ordinal);
            at++;
        }

        Arg text = call.Joined(at);

        // Some shells decode without being told to.
        if (text.Plain.Contains('\\', StringComparison.Ordinal))
        {
            string decoded = AnsiText.Decode(text.Plain, false);
            text = text with { Text = isDecoded ? decoded : $"{text.Plain}\n{decoded}" };
        }

        return (text with { Text = text.Text + "\n" }).AsFeed() is var feed && text.Text is [Marks.Hole]
            ? text.AsFeed() : feed;
    }

    private static Feed Print(Session session, Invocation call)
    {
        int at = call.Plain(1) == "--" ? 2 : 1;
        string? variable = call.Plain(1) == "-v" ? call.Plain(2) : null;
        at = variable is null ? at : 3;

        if (at >= call.Count)
        {
            return Feed.None;
        }

        Feed? hole = call.Joined(at).Hole;
        string text = Format(call, at);
        Feed feed = new Arg(text, hole).AsFeed();

        if (variable is not null)
        {
            session.Put(variable, new(text, hole));
            return Feed.None;
        }

        return feed;
    }

    // The format is used again while there are arguments.
    private static string Format(Invocation call, int at)
    {
        string format = AnsiText.Decode(call.Plain(at), false);
        StringBuilder text = new();
        int next = at + 1;

        do
        {
            int before = next;
            Once(call, format, text, ref next);

            if (next == before)
            {
                break;
            }
        }
        while (next < call.Count && text.Length < CommandPolicy.MaxLength);

        return text.ToString();
    }

    private static void Once(Invocation call, string format, StringBuilder text, ref int next)
    {
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            i++;

            while (i < format.Length - 1 && format[i] is '-' or '+' or ' ' or '#' or '.' or '*' or (>= '0' and <= '9'))
            {
                i++;
            }

            if (format[i] == '%')
            {
                text.Append('%');
            }
            else
            {
                string value = call.Plain(next++);
                text.Append(format[i] == 'b' ? AnsiText.Decode(value, false)
                    : format[i] == 'c' ? value[..Math.Min(1, value.Length)] : value);
            }
        }
    }
}
