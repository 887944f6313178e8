namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>One member of an object: its key, where the key stands, and its value.</summary>
internal sealed class JsonMember(string name, int offset, int length, JsonNode value)
{
    public string Name { get; } = name;

    /// <summary>Where the key's opening quote stands.</summary>
    public int Offset { get; } = offset;

    /// <summary>The length of the key with its quotes.</summary>
    public int Length { get; } = length;

    public JsonNode Value { get; } = value;
}
