using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>A value of a JSON text, and where it begins.</summary>
/// <param name="kind">What it is.</param>
/// <param name="offset">Its first byte.</param>
/// <param name="parent">What it is in; <see langword="null"/> for the whole text.</param>
/// <param name="name">What it is called there; <see langword="null"/> for an item of a list.</param>
internal sealed class TextNode(JsonTokenType kind, int offset, TextNode? parent, string? name)
{
    private const int MaxShown = 64;

    private readonly Dictionary<string, TextNode> _byName = new(StringComparer.Ordinal);
    private readonly int _place = parent?.Items.Count ?? 0;

    public JsonTokenType Kind { get; } = kind;

    public int Offset { get; } = offset;

    /// <summary>The way to it, on one line.</summary>
    // Made only for what is told: names may be as long as the text.
    public string Key => parent is null ? ""
        : name is null ? string.Create(CultureInfo.InvariantCulture, $"{parent.Key}[{_place}]")
        : parent.Key.Length == 0 ? Shown(name)
        : $"{parent.Key}.{Shown(name)}";

    /// <summary>What a text says, and how a number is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object: the first of each name.</summary>
    public List<(string Name, int Offset, TextNode Value)> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    public List<TextNode> Items { get; } = [];

    public TextNode? Find(string member) => _byName.GetValueOrDefault(member);

    /// <summary>Adds a member, unless there is one of its name.</summary>
    public bool TryAdd(string member, int at, TextNode value)
    {
        if (!_byName.TryAdd(member, value))
        {
            return false;
        }

        Members.Add((member, at, value));
        return true;
    }

    private static string Shown(string text)
    {
        StringBuilder shown = new();
        foreach (char unit in text.AsSpan(0, Math.Min(text.Length, MaxShown)))
        {
            shown.Append(char.IsControl(unit) || unit is '\u2028' or '\u2029' ? '\uFFFD' : unit);
        }

        return text.Length > MaxShown ? shown.Append("...").ToString() : shown.ToString();
    }
}
