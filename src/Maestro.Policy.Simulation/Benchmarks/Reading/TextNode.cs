using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>A value of a JSON text, and where it begins.</summary>
/// <param name="kind">What it is.</param>
/// <param name="offset">Its first byte.</param>
/// <param name="key">The way to it.</param>
internal sealed class TextNode(JsonTokenType kind, int offset, string key)
{
    public JsonTokenType Kind { get; } = kind;

    public int Offset { get; } = offset;

    public string Key { get; } = key;

    /// <summary>What a text says, and how a number is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object: the first of each name.</summary>
    public List<(string Name, int Offset, TextNode Value)> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    public List<TextNode> Items { get; } = [];

    public TextNode? Find(string name) => Members.Find(member => member.Name == name).Value;
}
