using System.Collections.Immutable;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Supervise.Setup;

/// <summary>Reads one worker.</summary>
internal sealed class WorkerSetupReader(SettingsFaults faults)
{
    private const int MaxName = 32;
    private const int MaxArguments = 256;
    private const int MaxMib = 1024 * 1024;
    private const int MaxSeconds = 24 * 60 * 60;
    private const int MaxTokens = 1_000_000_000;

    private readonly SettingsValues _values = new(faults);

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> where it can't be one; that and other faults are told.</returns>
    public WorkerSetup? Read(SettingsNode node)
    {
        if (!_values.IsObject(node))
        {
            faults.Add(node, "A worker is an object.");
            return null;
        }

        _values.Names(node, "name", "program", "role", "environment", "limits", "tokens", "isolation");
        SettingsNode? limits = Section(node, "limits", "cpu_percent", "memory_mib", "runtime_seconds");
        SettingsNode? tokens = Section(node, "tokens", "ok", "most");
        (int? ok, int? most) = Tokens(tokens);
        string? name = Name(_values.Needed(node, "name"));
        string? role = _values.Word(_values.Needed(node, "role"), Roles);
        ImmutableArray<string> program = Program(_values.Needed(node, "program"));
        return name is null || role is null || program.IsEmpty ? null : new()
        {
            Name = name,
            Role = role,
            Program = program,
            Environment = Environment(node.Find("environment")),
            CpuPercent = _values.Whole(limits?.Find("cpu_percent"), 1, 100),
            MemoryMib = _values.Whole(limits?.Find("memory_mib"), 1, MaxMib),
            RuntimeSeconds = _values.Whole(limits?.Find("runtime_seconds"), 1, MaxSeconds),
            TokensOk = ok,
            TokensMost = most,
            Isolation = _values.Text(node.Find("isolation")),
        };
    }

    private static string[] Roles => ["gemini", "claude", "codex"];

    private SettingsNode? Section(SettingsNode node, string name, params string[] known)
    {
        if (!_values.IsObject(node.Find(name)))
        {
            return null;
        }

        SettingsNode section = node.Find(name)!;
        _values.Names(section, known);
        return section;
    }

    // It becomes the name of a file.
    private string? Name(SettingsNode? node)
    {
        if (_values.Text(node) is not { } name)
        {
            return null;
        }

        if (name.Length > MaxName || !char.IsAsciiLetterLower(name[0])
            || name.Any(static unit => !char.IsAsciiLetterLower(unit) && !char.IsAsciiDigit(unit)
                && unit is not ('-' or '_')))
        {
            faults.Add(node!, $"It has 1 to {MaxName} letters a-z, digits, - and _, a letter first.");
            return null;
        }

        return name;
    }

    private ImmutableArray<string> Program(SettingsNode? node)
    {
        if (!_values.IsList(node))
        {
            return [];
        }

        if (node.Items.Count is 0 or > MaxArguments)
        {
            faults.Add(node, $"It is a program and its arguments, 1 to {MaxArguments} texts.");
            return [];
        }

        IEnumerable<string?> words =
            node.Items.Select((item, i) => i == 0 ? _values.Text(item) : _values.Argument(item));
        return [.. words.OfType<string>()];
    }

    private ImmutableDictionary<string, string> Environment(SettingsNode? node)
    {
        if (!_values.IsObject(node))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        ImmutableDictionary<string, string>.Builder all = ImmutableDictionary.CreateBuilder<string, string>();
        foreach ((string name, int offset, SettingsNode value) in node.Members)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny('=', '\0'))
            {
                faults.Add(offset, value, "It is no name of a variable.");
            }
            else if (_values.Argument(value) is { } text)
            {
                all[name] = text;
            }
        }

        return all.ToImmutable();
    }

    private (int? Ok, int? Most) Tokens(SettingsNode? tokens)
    {
        if (tokens is null)
        {
            return default;
        }

        int? ok = _values.Whole(_values.Needed(tokens, "ok"), 1, MaxTokens);
        int? most = _values.Whole(_values.Needed(tokens, "most"), 1, MaxTokens);
        if (ok > most)
        {
            faults.Add(tokens, "'ok' is more than 'most'.");
        }

        return (ok, most);
    }
}
