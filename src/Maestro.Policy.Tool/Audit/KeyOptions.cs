using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The options that say what a log was signed with; exactly one of them is given.</summary>
internal sealed class KeyOptions(ToolHost host)
{
    private readonly Option<bool> _demo = new("--demo-key")
    {
        Description = "The key that everybody knows; it proves nothing.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<string?> _hex = new("--key-hex")
    {
        Description = "The key in hexadecimal digits. Others may see it in the list of processes.",
    };

    private readonly Option<string?> _file = new("--key-file")
    {
        Description = "A file that holds the key; all of its bytes count.",
    };

    private readonly Option<string?> _variable = new("--key-env")
    {
        Description = "An environment variable that holds the key.",
    };

    private readonly Option<string[]> _further = new("--further-key-file")
    {
        Description = "A file with another key that the log was signed with, before or after; may be repeated.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_demo);
        command.Options.Add(_hex);
        command.Options.Add(_file);
        command.Options.Add(_variable);
        command.Options.Add(_further);
    }

    /// <summary>The key that was chosen.</summary>
    /// <exception cref="UsageException">None was, or several, or it can't be had.</exception>
    public AuditKey Chosen(ParseResult parsed)
    {
        string? hex = parsed.GetValue(_hex);
        string? file = parsed.GetValue(_file);
        string? variable = parsed.GetValue(_variable);
        bool isDemo = parsed.GetValue(_demo);
        int given = (isDemo ? 1 : 0) + new[] { hex, file, variable }.Count(static value => value is not null);
        if (given != 1)
        {
            throw new UsageException("Give one key: --demo-key, --key-hex, --key-file or --key-env.");
        }

        return isDemo ? AuditKey.Demo()
            : hex is not null ? OfHex(hex)
            : file is not null ? OfFile(file, "--key-file")
            : OfVariable(variable!);
    }

    /// <summary>The other keys that the log was signed with.</summary>
    public AuditKey[] Further(ParseResult parsed) =>
        [.. (parsed.GetValue(_further) ?? []).Select(file => OfFile(file, "--further-key-file"))];

    private static AuditKey OfHex(string hex)
    {
        try
        {
            return AuditKey.ToVerify("hex", Convert.FromHexString(hex));
        }
        catch (FormatException)
        {
            throw new UsageException("--key-hex takes pairs of hexadecimal digits.");
        }
    }

    private AuditKey OfFile(string file, string option)
    {
        using FileStream stream = host.Open(file, option);
        using MemoryStream key = new();
        stream.CopyTo(key);
        AuditKey read = AuditKey.ToVerify("file", key.GetBuffer().AsSpan(0, (int)key.Length));
        CryptographicOperations.ZeroMemory(key.GetBuffer());
        return read;
    }

    private AuditKey OfVariable(string variable) =>
        host.Variable(variable) is { Length: > 0 } key
            ? AuditKey.ToVerify("env", Encoding.UTF8.GetBytes(key))
            : throw new UsageException($"--key-env: there is no variable '{variable}', or nothing in it.");
}
