using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;
using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads single values of an expected shape and reports those that have another.</summary>
internal sealed class ValueReader(FaultList faults)
{
    /// <summary>How many UTF-16 units a name may have.</summary>
    public const int MaxNameLength = 128;

    public FaultList Faults { get; } = faults;

    /// <summary>Whether the value is an object; keys other than the known ones are faults.</summary>
    public bool IsObject(JsonNode node, IReadOnlyList<string> known)
    {
        if (!Is(node, JsonKind.Object, "An object is expected."))
        {
            return false;
        }

        foreach (JsonMember member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            string? near = NearestName.To(member.Name, known);
            string remedy = near is null ? "Remove it." : $"Did you mean '{near}'?";
            Faults.AddAtKey(FaultIds.Malformed, member, $"'{Printable.Text(member.Name)}' is no known key. {remedy}");
        }

        return true;
    }

    public bool Is(JsonNode node, JsonKind kind, string message)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        Faults.AddAt(FaultIds.Malformed, node, message);

        return false;
    }

    /// <summary>The text of a member that may be missing.</summary>
    public string? Text(JsonMember? member) =>
        member is not null && Is(member.Value, JsonKind.Text, "A text is expected.") ? member.Value.Text : null;

    /// <summary>A member that must be there and hold a name.</summary>
    public string Name(JsonNode parent, string key)
    {
        JsonMember? member = parent.Find(key);

        if (member is null)
        {
            Faults.AddMissing(FaultIds.Malformed, null, parent, $"'{key}' is missing.");
        }
        else if (Text(member) is { } name && NameProblem(name) is { } problem)
        {
            Faults.AddAt(FaultIds.Malformed, member.Value, problem);
        }

        return member?.Value.Text ?? "";
    }

    /// <summary>The flag of a member that may be missing.</summary>
    public bool? Flag(JsonMember? member)
    {
        switch (member?.Value.Kind)
        {
            case null:
                return null;

            case JsonKind.True:
                return true;

            case JsonKind.False:
                return false;

            default:
                Faults.AddAt(FaultIds.Malformed, member.Value, "true or false is expected.");

                return null;
        }
    }

    /// <summary>A whole number within limits; <paramref name="what"/> begins the message.</summary>
    public int? Whole(JsonNode node, int min, int max, string what)
    {
        if (node.Kind != JsonKind.Number || !NumberToken.TryWhole(node.Text, out long value))
        {
            Faults.AddAt(FaultIds.Malformed, node, $"{what} is no whole number. Write digits only, without quotes.");

            return null;
        }

        if (value < min || value > max)
        {
            Faults.AddAt(FaultIds.Malformed, node, Invariant($"{what} is out of range. It can be {min} to {max}."));

            return null;
        }

        return (int)value;
    }

    /// <summary>What is wrong with a name; <see langword="null"/> when nothing is.</summary>
    public static string? NameProblem(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "A name can't be empty.";
        }

        if (name.Length > MaxNameLength)
        {
            return Invariant($"A name can't be longer than {MaxNameLength} characters.");
        }

        return name.Any(char.IsControl) ? "A name can't hold control characters." : null;
    }
}
