using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy.Hitl.Text;

/// <summary>The members of a JSON object, each of which has to be asked for.</summary>
internal sealed class Members(JsonElement element)
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    private int _read;

    public static string Written(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    public string Text(string name, int length = Ticket.MaxText) =>
        TextOrNull(name, length) ?? throw Fault(name, "isn't there");

    public string? TextOrNull(string name, int length = Ticket.MaxText)
    {
        JsonElement value = Value(name);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string text = value.GetString()!;
        return text.Length <= length && Utf16.IsWellFormed(text) ? text : throw Fault(name, "is too long");
    }

    public long Number(string name) =>
        Value(name).TryGetInt64(out long number) ? number : throw Fault(name, "is no whole number");

    public int Count(string name) =>
        Value(name).TryGetInt32(out int count) ? count : throw Fault(name, "is no whole number of its range");

    public bool Truth(string name) => Value(name).GetBoolean();

    public DateTimeOffset When(string name) =>
        DateTimeOffset.TryParseExact(
            Value(name).GetString(),
            Time,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset time)
            ? time
            : throw Fault(name, "is no time");

    public RequestDigest Digest(string name) =>
        RequestDigest.TryParse(Text(name), out RequestDigest digest) ? digest : throw Fault(name, "is no digest");

    public T Word<T>(string name, ImmutableArray<string> words, Func<int, T> value) =>
        Word(name, Text(name), words, value);

    public ImmutableArray<T> Words<T>(string name, ImmutableArray<string> words, Func<int, T> value) =>
        Many(name, item => Word(name, item.GetString()!, words, value));

    public ImmutableArray<string> Texts(string name) => Many(name, item => item.GetString()!);

    public ImmutableArray<T> Objects<T>(string name, Func<Members, T> read) => Many(name, item => Whole(item, read));

    public T Object<T>(string name, Func<Members, T> read) => Whole(Value(name), read);

    public T? ObjectOrNull<T>(string name, Func<Members, T> read)
        where T : class =>
        Value(name) is { ValueKind: not JsonValueKind.Null } value ? Whole(value, read) : null;

    /// <summary>All members have been asked for, and so there is none that nobody knows.</summary>
    public void End()
    {
        if (element.EnumerateObject().Count() != _read)
        {
            throw new FormatException("It has members that nobody knows.");
        }
    }

    private static T Whole<T>(JsonElement value, Func<Members, T> read)
    {
        Members members = new(value);
        T whole = read(members);
        members.End();
        return whole;
    }

    private static T Word<T>(string name, string text, ImmutableArray<string> words, Func<int, T> value) =>
        words.IndexOf(text) is var at and >= 0 ? value(at) : throw Fault(name, "is no known word");

    private static FormatException Fault(string name, string what) => new($"'{name}' {what}.");

    private ImmutableArray<T> Many<T>(string name, Func<JsonElement, T> read) =>
        [.. Value(name).EnumerateArray().Select(read)];

    private JsonElement Value(string name)
    {
        _read++;
        return element.TryGetProperty(name, out JsonElement value) ? value : throw Fault(name, "isn't there");
    }
}
