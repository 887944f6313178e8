using System.Collections.Immutable;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>Reads what is run for a member that is a program.</summary>
internal sealed class ProgramReader(SettingsFaults faults)
{
    private const int MaxWords = 256;

    private readonly SettingsValues _values = new(faults);

    /// <summary>A program and its arguments.</summary>
    public ImmutableArray<string> Words(SettingsNode node)
    {
        if (!_values.IsList(node))
        {
            return [];
        }

        if (node.Items.Count is 0 or > MaxWords)
        {
            faults.Add(node, $"It is a program and its arguments, 1 to {MaxWords} texts.");
            return [];
        }

        return
        [
            .. node.Items.Select((item, i) => i == 0 ? _values.Text(item) : _values.Argument(item)).OfType<string>(),
        ];
    }

    /// <summary>Variables and their values.</summary>
    public ImmutableDictionary<string, string>? Environment(SettingsNode? node)
    {
        if (node is null || !_values.IsObject(node))
        {
            return null;
        }

        ImmutableDictionary<string, string>.Builder all = ImmutableDictionary.CreateBuilder<string, string>();
        foreach ((string name, int offset, SettingsNode value) in node.Members)
        {
            if (!IsName(name))
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

    /// <summary>Names of variables.</summary>
    public ImmutableArray<string> Names(SettingsNode? node)
    {
        if (node is null || !_values.IsList(node))
        {
            return [];
        }

        List<string> names = [];
        foreach (SettingsNode item in node.Items)
        {
            if (_values.Text(item) is { } name)
            {
                names.Add(name);
                if (!IsName(name))
                {
                    faults.Add(item, "It is no name of a variable.");
                }
            }
        }

        return [.. names];
    }

    private static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAny('=', '\0');
}
