using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Tool.Settings;

/// <summary>A value of a file of settings, and where it begins.</summary>
/// <param name="kind">What it is.</param>
/// <param name="offset">Its first byte.</param>
/// <param name="parent">What it is in; <see langword="null"/> for the whole text.</param>
/// <param name="name">What it is called there; <see langword="null"/> for an item of a list.</param>
internal sealed class SettingsNode(JsonTokenType kind, int offset, SettingsNode? parent, string? name)
{
    private const int MaxShown = 64;

    private readonly Dictionary<string, SettingsNode> _byName = new(StringComparer.Ordinal);
    private readonly int _place = parent?.Items.Count ?? 0;

    public JsonTokenType Kind { get; } = kind;

    public int Offset { get; } = offset;

    /// <summary>The way to it, such as <c>workers[1].limits</c>; empty for the whole text.</summary>
    // Made only for what is told: names may be as long as the text.
    public string Key => parent is null ? ""
        : name is null ? string.Create(CultureInfo.InvariantCulture, $"{parent.Key}[{_place}]")
        : parent.Key.Length == 0 ? Cut(name)
        : $"{parent.Key}.{Cut(name)}";

    /// <summary>What a text says, and how a number is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object: the first of each name.</summary>
    public List<(string Name, int Offset, SettingsNode Value)> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    public List<SettingsNode> Items { get; } = [];

    public SettingsNode? Find(string member) => _byName.GetValueOrDefault(member);

    /// <summary>Adds a member, unless there is one of its name.</summary>
    public bool TryAdd(string member, int at, SettingsNode value)
    {
        if (!_byName.TryAdd(member, value))
        {
            return false;
        }

        Members.Add((member, at, value));
        return true;
    }

    private static string Cut(string text) =>
        text.Length <= MaxShown ? text : new StringBuilder(text, 0, MaxShown, MaxShown + 3).Append("...").ToString();
}
