using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Reading;

/// <summary>All members of a row, for whoever asks for one by its name.</summary>
internal static class EntryMembers
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
}
