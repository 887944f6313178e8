using System.Buffers;
using Maestro.Policy.Sandbox.Commands.Flow;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>What stands out in code of other languages: no reader of them, but of their words.</summary>
internal static class InlineCode
{
    private static readonly SearchValues<char> Closing =
        SearchValues.Create(")}]|/!");

    private static readonly SearchValues<string> Destroying = SearchValues.Create(
        [
            "rmtree", "rm_rf", "rm_r(", "rm_r ", "remove_tree", "remove_entry", "removeall", "remove_dir_all", "rimraf",
            "remove-item", "file.delete_tree", "deltree", "del_tree", "rmdir_s", "delete_recursively",
            "deleterecursively",
            "removesync(", "emptydir", "remove_dir(", "delete-directory", "format-volume", "clear-disk",
            "/dev/sd", "/dev/nvme", "/dev/hd", "/dev/vd",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Spawning = SearchValues.Create(
        [
            "os.system", "subprocess", "popen", "spawn", "execv", "execl", "exec(", "exec ", "system(", "system ", "qx",
            "child_process", "execsync", "execfile", "shell_exec", "passthru", "proc_open", "pcntl_", "open3", "%x",
            "os.execute", "pty.", "`", "eval(", "eval ", "__import__", "importlib", "getattr(", "ctypes", "compile(",
            "deno.command", "deno.run", "bun.$", "do shell script", "instance_eval", "class_eval", "kernel.send",
            "process.binding", "runtime.getruntime", "processbuilder", "| getline", "|getline", "|&", "os.startfile",
            "commands.getoutput", "new function(", "function(\"return", "vm.run", "marshal.loads", "pickle.loads",
            "system[", "system\"", "system'", "sh.exe", "require('vm')", "require(\"vm\")", "| \"", "|\"",
            "unlink glob", "sys.command", "system.cmd", "os:cmd", ".execute(", "\".!", "sys.process", "system.process",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Running = SearchValues.Create(
        ["exec(", "exec ", "eval(", "eval ", "compile(", "new function(", "vm.run", "loads(", "instance_eval", "system",
            "subprocess", "popen", "child_process"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Downloading = SearchValues.Create(
        ["urlopen", "urlretrieve", "requests.get", "httpx.", "http.get", "https.get", "fetch(", "net::http", "open-uri",
            "lwp::", "http://", "https://", "ftp://", "urllib", "socket", "file_get_contents('http", "curl"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Decoding = SearchValues.Create(
        ["b64decode", "base64", "fromhex", "unhexlify", "decode(", "rot13", "rot_13", "zlib", "decompress", "unpack",
            "atob(", "fromcharcode", "bytes.from", "pack(", "chr(", "[::-1]", "reverse", "codecs"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks at code.</summary>
    internal static void Judge(Session session, string code)
    {
        if (code.Length == 0)
        {
            return;
        }

        ReadOnlySpan<char> text = code;

        // Some readers of a language hand such a line to a shell.
        if (text[0] == '!')
        {
            session.Add(CommandFinding.IndirectCode);
            Keep(session, session.Try(code[1..]));
        }

        if (text.Contains("pip", StringComparison.Ordinal) && text.Contains("install", StringComparison.Ordinal)
            && (text.Contains("pip.main", StringComparison.Ordinal)
                || text.Contains("pip._internal", StringComparison.Ordinal)))
        {
            session.Add(CommandFinding.ConfirmListed);
        }

        if (text.ContainsAny(Destroying) || IsRecursiveDelete(text))
        {
            session.Add(CommandFinding.BlockedEquivalent);
        }

        if (text.ContainsAny(Running) && text.ContainsAny(Downloading))
        {
            session.Add(CommandFinding.RemoteCode);
        }
        else if (text.ContainsAny(Running) && text.ContainsAny(Decoding))
        {
            session.Add(CommandFinding.ObfuscatedCode);
        }

        if (text.ContainsAny(Spawning))
        {
            session.Add(CommandFinding.IndirectCode);
            Spawned(session, code);
        }
    }

    /// <summary>What stands in quotes.</summary>
    internal static List<string> Strings(string code)
    {
        List<string> found = [];

        for (int i = 0; i < code.Length && found.Count < 64; i++)
        {
            if (code[i] is not ('"' or '\'' or '`'))
            {
                continue;
            }

            int end = i + 1;

            while (end < code.Length && code[end] != code[i])
            {
                end += code[end] == '\\' ? 2 : 1;
            }

            if (end < code.Length)
            {
                found.Add(Reading.AnsiText.Decode(code.AsSpan(i + 1, end - i - 1), false));
                i = end;
            }
        }

        return found;
    }

    // rmSync(x, { recursive: true }), Directory.Delete(x, true)
    private static bool IsRecursiveDelete(ReadOnlySpan<char> text) =>
        (text.Contains("recursive", StringComparison.OrdinalIgnoreCase)
            && (text.Contains("rm", StringComparison.OrdinalIgnoreCase)
                || text.Contains("remove", StringComparison.OrdinalIgnoreCase)
                || text.Contains("delete", StringComparison.OrdinalIgnoreCase)))
        || (text.Contains("Directory.Delete", StringComparison.OrdinalIgnoreCase)
            && text.Contains("true", StringComparison.OrdinalIgnoreCase))
        || (text.Contains("os.walk", StringComparison.Ordinal)
            && (text.Contains("os.remove", StringComparison.Ordinal)
            || text.Contains("os.unlink", StringComparison.Ordinal)))
        || (text.Contains("finddepth", StringComparison.Ordinal) && text.Contains("unlink", StringComparison.Ordinal));

    // Each text alone, and all together, as the parts of one command.
    private static void Spawned(Session session, string code)
    {
        List<string> strings = Strings(code);
        Keep(session, session.Try(code));

        foreach (string text in strings)
        {
            Keep(session, session.Try(text));
        }

        if (strings.Count > 1)
        {
            for (int i = 0; i < Math.Min(strings.Count, 8); i++)
            {
                Keep(session, session.Try(string.Join(' ', strings.Skip(i))));
            }

            Keep(session, session.Try(string.Concat(strings)));
        }

        // qx(…), %x(…), %x{…}
        for (int at = code.IndexOf('x', StringComparison.Ordinal); at >= 0
            && at + 1 < code.Length; at = code.IndexOf('x', at + 1))
        {
            if (at > 0 && code[at - 1] is 'q' or '%' && code.AsSpan(at + 2).IndexOfAny(Closing) is > 0 and var length)
            {
                Keep(session, session.Try(code.Substring(at + 2, length)));
            }
        }
    }

    private static void Keep(Session session, CommandFinding finding)
    {
        if (Session.IsRefusal(finding))
        {
            session.Add(finding);
        }
    }
}
