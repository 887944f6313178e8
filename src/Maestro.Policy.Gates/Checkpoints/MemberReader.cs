using System.Text.Json;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Reads the members of an object, each of its own type, and remembers whether all were.</summary>
internal sealed class MemberReader
{
    private readonly JsonElement _object;

    /// <summary>Reads an object that has exactly these members.</summary>
    public MemberReader(JsonElement value, ReadOnlySpan<string> members)
    {
        _object = value;
        IsSound = value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == members.Length;
        foreach (string member in members)
        {
            IsSound = IsSound && value.TryGetProperty(member, out _);
        }
    }

    /// <summary>Whether everything that was read was there and of its type.</summary>
    public bool IsSound { get; private set; }

    public JsonElement Value(string name) => IsSound ? _object.GetProperty(name) : default;

    public string Text(string name) => TextOrNull(name) ?? Unsound("");

    public string? TextOrNull(string name) => Value(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Null } => null,
        _ => Unsound<string?>(null),
    };

    public bool Flag(string name) => Value(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Unsound(false),
    };

    public long Number(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number)
            ? number
            : Unsound(0L);

    /// <summary>Asks for something of what was read.</summary>
    public void Demand(bool isSound) => IsSound &= isSound;

    private T Unsound<T>(T value)
    {
        IsSound = false;
        return value;
    }
}
