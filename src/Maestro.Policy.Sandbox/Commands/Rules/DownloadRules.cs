using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that bring text from other machines.</summary>
internal static class DownloadRules
{
    private const string CurlNames = " output header data data-raw data-binary data-urlencode form user request "
        + "url proxy"
        + " max-time connect-timeout retry retry-delay cacert cert key cookie cookie-jar user-agent referer "
        + "config range"
        + " write-out upload-file resolve limit-rate interface output-dir json dump-header continue-at ";

    private const string WgetNames = " output-document directory-prefix output-file append-output input-file header"
        + " user password user-agent referer tries timeout wait post-data post-file execute level accept reject domains"
        + " load-cookies save-cookies limit-rate method body-data use-askpass ";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("curl curlie", Curl), ("wget wget2", Wget), ("aria2c axel fetch ftp tftp lftp", Saved),
        ("nc ncat netcat socat telnet", Net),
        ("http https xh lynx w3m links elinks dig nslookup host drill aws gsutil gcloud az rclone s3cmd "
            + "websocat grpcurl"
            + " nostr ipfs mc-cp whois finger irc", Printed),
    ];

    private static Feed Curl(Session session, Invocation call)
    {
        Options options = Options.Read(call, "oHdFuXxmKbcAerTwCEtPQYyzrD", CurlNames, true);
        bool isSaved = options.Has("-O", "--remote-name", "--remote-name-all");
        Arg? file = options.Value("-o", "--output");

        if (isSaved)
        {
            options.Operands.ForEach(url => session.Keep(Leaf(url.Plain), Feed.Remote));
        }

        if (file is { } output && output.Text is not "-")
        {
            session.Written(output);
            session.Keep(output.Plain, Feed.Remote);
        }

        return isSaved || file is { Text: not ("-" or "/dev/stdout") } ? Feed.Local : Feed.Remote;
    }

    private static Feed Wget(Session session, Invocation call)
    {
        Options options = Options.Read(call, "OoaPiUtTweBlADRIXQ", WgetNames, true);
        Arg? file = options.Value("-O", "--output-document");

        if (options.Value("--use-askpass") is { Text.Length: > 0 } program)
        {
            session.Code(program, Feed.None);
        }

        if (file is { } output)
        {
            session.Written(output);
            session.Keep(output.Plain, Feed.Remote);

            return output.Text is "-" or "/dev/stdout" ? Feed.Remote : Feed.Local;
        }

        options.Operands.ForEach(url => session.Keep(Leaf(url.Plain), Feed.Remote));
        return Feed.Local;
    }

    private static Feed Saved(Session session, Invocation call)
    {
        Options options = Options.Read(call, "odsjxkUaP", " out dir output ", true);

        foreach (Arg name in (Arg[])[.. options.Operands, .. options.Value("-o", "--out", "--output") is { } file
            ? [file]
            : Array.Empty<Arg>()])
        {
            session.Keep(Leaf(name.Plain), Feed.Remote);
        }

        return Feed.Remote;
    }

    // With -e a program of this machine talks to another one.
    private static Feed Net(Session session, Invocation call)
    {
        Options options = Options.Read(call, "ecpwisXxqgGoTIOmMdk", " exec sh-exec lua-exec ", true);

        if ((options.Value("-e", "--exec", "--sh-exec") ?? options.Value("-c")) is { Text.Length: > 0 } program
            && call.Name != "telnet")
        {
            session.Code(program, Feed.Remote);
            session.Add(CommandFinding.RemoteShell);
        }

        for (int i = 1; i < call.Count && call.Name == "socat"; i++)
        {
            string address = call.Plain(i);
            int colon = address.IndexOf(':', StringComparison.Ordinal);

            if (address.StartsWith("exec:", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("system:", StringComparison.OrdinalIgnoreCase))
            {
                session.Code(new(address[(colon + 1)..].Split(',')[0], call[i].Hole), Feed.Remote);
            }
        }

        return Feed.Remote;
    }

    private static Feed Printed(Session session, Invocation call)
    {
        if (call.Name is "aws" or "gcloud" or "az" or "gsutil" or "rclone" or "s3cmd")
        {
            session.AddStrict(CommandFinding.UnknownCommand);

            if (call.Has("cp", "sync", "copy", "mv") && call.Count > 2)
            {
                session.Keep(call.Plain(call.Count - 1), Feed.Remote);
            }
        }

        return Feed.Remote;
    }

    private static string Leaf(string url)
    {
        int end = url.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? url : url[..end];
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? path : path[(scheme + 3)..];
        int slash = rest.LastIndexOf('/');

        return slash < 0 ? (scheme < 0 ? rest : "index.html") : slash + 1 == rest.Length ? "index.html"
            : rest[(slash + 1)..];
    }
}
