using System.Text.Json;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>The members of an object, each of which is taken once, and of which none may be left.</summary>
internal sealed class StrictMembers
{
    private readonly Dictionary<string, JsonElement> _rest;
    private readonly string _owner;

    public StrictMembers(JsonElement element, string owner)
    {
        _owner = owner;
        _rest = element.ValueKind != JsonValueKind.Object
            ? throw new FormatException($"{owner} is no object.")
            : element.EnumerateObject().ToDictionary(NameOf, static member => member.Value, StringComparer.Ordinal);
    }

    public JsonElement Take(string name) => _rest.Remove(name, out JsonElement value)
        ? value
        : throw new FormatException($"{_owner} has no '{name}'.");

    /// <summary>Takes a member when it is there and null.</summary>
    public bool IsNull(string name) =>
        _rest.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.Null && _rest.Remove(name);

    public double Share(string name) =>
        Take(name) is { ValueKind: JsonValueKind.Number } value && value.GetDouble() is >= 0 and <= 1 and var share
            ? share
            : throw new FormatException($"'{name}' of {_owner} is no number from 0 to 1.");

    public long Count(string name) =>
        Take(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long count) && count >= 0
            ? count
            : throw new FormatException($"'{name}' of {_owner} is no whole number of 0 or more.");

    public TrustStamp Stamp(string name) =>
        TrustStamp.TryParse(TextOf(Take(name)), out TrustStamp? stamp)
            ? stamp
            : throw new FormatException($"'{name}' of {_owner} is no time with an offset.");

    public string Text(string name, bool mayBeEmpty = false) =>
        TextOf(Take(name)) is { } text && (TrustGrant.IsText(text) || (mayBeEmpty && text.Length == 0))
            ? text
            : throw new FormatException(
                $"'{name}' of {_owner} is no text of at most {TrustGrant.MaxLength} characters.");

    public void End()
    {
        if (_rest.Count > 0)
        {
            throw new FormatException($"{_owner} has '{_rest.Keys.Min(StringComparer.Ordinal)}', which is unknown.");
        }
    }

    // A name or a text with half a character can't be decoded.
    private static string NameOf(JsonProperty member) => Decoded(() => member.Name);

    private static string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Decoded(value.GetString) : null;

    private static string Decoded(Func<string?> read)
    {
        try
        {
            return read()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("A text holds half of a surrogate pair.", exception);
        }
    }
}
