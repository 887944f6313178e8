using System.Text.Json;

namespace Maestro.Policy.Gates.Text;

/// <summary>Looks at JSON values as the reference does.</summary>
internal static class LaxJson
{
    /// <summary>Takes a member.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="name">The member's name; of several with one name the last counts.</param>
    /// <returns>The member; a value of no kind when there is none, and when it is no object.</returns>
    public static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member)
            ? member : default;

    /// <summary>Says whether a member is there, whatever its value.</summary>
    public static bool Has(JsonElement value, string name) => Member(value, name).ValueKind != JsonValueKind.Undefined;

    /// <summary>Says whether a value is this very text.</summary>
    public static bool Is(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    /// <summary>Says whether the reference takes a value for true.</summary>
    /// <param name="value">Any value, or none.</param>
    /// <returns><see langword="false"/> for none, null, false, zero, and what is empty.</returns>
    public static bool IsTruthy(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String => !value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.GetPropertyCount() > 0,
        _ => false,
    };

    /// <summary>Says whether a value is a text that begins as a date with a time does.</summary>
    public static bool IsStamp(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && WrittenMoment.HasDate(value.GetString());

    /// <summary>Reads a moment, if it is one that the reference can compare.</summary>
    public static DateTimeOffset? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? WrittenMoment.ReadAsReference(value.GetString()!) : null;

    /// <summary>A text as it is, anything else as its JSON; empty for no value.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    /// <summary>Reads JSON, and gives the answer for what none of the readers can decode.</summary>
    /// <typeparam name="T">The kind of answer.</typeparam>
    /// <param name="read">Reads.</param>
    /// <param name="undecodable">Answers for a text that holds half of a surrogate pair.</param>
    public static T Decode<T>(Func<T> read, Func<T> undecodable)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // Only when it is decoded a text turns out to hold half of a surrogate pair.
            return undecodable();
        }
    }
}
