using System.Text.Json;

namespace Maestro.Policy.Gates.Text;

/// <summary>Reads an object that has the members it must have, each once and of its own type, and no other.</summary>
/// <remarks>It never throws for what it reads: after a fault everything has an empty value.</remarks>
internal sealed class StrictObject
{
    /// <summary>How long a text may be where nothing else is said.</summary>
    public const int MaxLength = 256;

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly FirstFault _fault;

    /// <summary>Takes an object apart.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="path">Where it is; empty for the whole document.</param>
    /// <param name="fault">Is told what is wrong.</param>
    /// <param name="required">The members that must be there.</param>
    /// <param name="optional">The members that may be there.</param>
    public StrictObject(
        JsonElement value,
        string path,
        FirstFault fault,
        ReadOnlySpan<string> required,
        ReadOnlySpan<string> optional = default)
    {
        (_path, _fault) = (path, fault);

        if (value.ValueKind != JsonValueKind.Object)
        {
            fault.Report(path.Length == 0 ? "it is no object" : $"{path} is no object");
            return;
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = member.Name;

            if (!required.Contains(name) && !optional.Contains(name))
            {
                fault.Report(IsPlain(name) ? $"{At(name)} is unknown" : $"{At("a member")} is unknown");
                return;
            }

            if (!_members.TryAdd(name, member.Value))
            {
                fault.Report($"{At(name)} is there twice");
            }
        }

        foreach (string name in required)
        {
            if (!_members.ContainsKey(name))
            {
                fault.Report($"{At(name)} is missing");
            }
        }
    }

    /// <summary>A member, or a value of no kind.</summary>
    public JsonElement Value(string name) => _members.GetValueOrDefault(name);

    /// <summary>Where a member is.</summary>
    public string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    /// <summary>A text that isn't blank.</summary>
    public string Text(string name, int maxLength = MaxLength) => IsText(Value(name), maxLength, out string text)
        ? text
        : Wrong($"{At(name)} is no text of 1 to {maxLength} printable characters", "");

    /// <summary>A text that isn't blank, when the member is there.</summary>
    public string? TextOrNull(string name, int maxLength = MaxLength) =>
        _members.ContainsKey(name) ? Text(name, maxLength) : null;

    /// <summary>What somebody wrote for people, when the member is there: any text, which may have lines.</summary>
    public string? ProseOrNull(string name, int maxLength) =>
        !_members.ContainsKey(name) ? null
        : Value(name).ValueKind == JsonValueKind.String && Value(name).GetString() is { } text
            && text.Length <= maxLength ? text
        : Wrong($"{At(name)} is no text of at most {maxLength} characters", "");

    /// <summary>A text that must be this one.</summary>
    public void Constant(string name, string text)
    {
        if (!LaxJson.Is(Value(name), text))
        {
            _fault.Report($"{At(name)} is not '{text}'");
        }
    }

    /// <summary>A text that must be one of some.</summary>
    /// <returns>Its index; 0 after a fault.</returns>
    public int OneOf(string name, ReadOnlySpan<string> texts)
    {
        int index = Value(name).ValueKind == JsonValueKind.String ? texts.IndexOf(Value(name).GetString()!) : -1;
        return index >= 0 ? index : Wrong($"{At(name)} is none of {string.Join(", ", texts.ToArray())}", 0);
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name) => Value(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong($"{At(name)} is neither true nor false", true),
    };

    /// <summary>True or false, when the member is there.</summary>
    public bool? FlagOrNull(string name) => _members.ContainsKey(name) ? Flag(name) : null;

    /// <summary>A moment.</summary>
    public DateTimeOffset Moment(string name) =>
        Value(name).ValueKind == JsonValueKind.String
            && WrittenMoment.TryReadExact(Value(name).GetString(), out DateTimeOffset moment)
            ? moment
            : Wrong($"{At(name)} is no time with an offset", default(DateTimeOffset));

    /// <summary>Says whether a name may be repeated in a fault: it is the writer's own word.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= 64 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsText(JsonElement value, int maxLength, out string text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return text.Length <= maxLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
    }

    private T Wrong<T>(string fault, T value)
    {
        _fault.Report(fault);
        return value;
    }
}
