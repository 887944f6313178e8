using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Reading;

/// <summary>The members of a row that is on a tape.</summary>
internal readonly struct EntryMembers(JsonTape tape)
{
    /// <summary>All members of a row that was read before.</summary>
    public static IReadOnlyDictionary<string, AuditValue> Of(string json, AuditDialect dialect)
    {
        JsonTape tape = new();
        _ = tape.TryRead(Encoding.UTF8.GetBytes(json), dialect, out _);
        Dictionary<string, AuditValue> members = new(StringComparer.Ordinal);
        foreach (int name in tape.Members(tape[0]))
        {
            members.Add(Encoding.UTF8.GetString(tape.Text(tape[name])), AuditValue.FromTape(tape, name + 1));
        }

        return members;
    }

    /// <summary>A member that is a text; nothing where it isn't.</summary>
    public string? Text(ReadOnlySpan<byte> name) =>
        tape.Find(tape[0], name) is var value and >= 0 && tape[value].Kind == JsonTokenKind.String
            ? Encoding.UTF8.GetString(tape.Text(tape[value]))
            : null;

    /// <summary>A member that is true or false; nothing where it isn't.</summary>
    public bool? Flag(ReadOnlySpan<byte> name) =>
        tape.Find(tape[0], name) is not (var value and >= 0) ? null
            : tape[value].Kind switch
            {
                JsonTokenKind.True => true,
                JsonTokenKind.False => false,
                _ => null,
            };
}
