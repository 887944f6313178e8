using System.Text;

namespace Maestro.Policy.Audit.Canonical;

internal sealed partial class JsonTape
{
    /// <summary>The value of a member.</summary>
    /// <returns>Its token; -1 where the object has no such member.</returns>
    public int Find(in JsonToken token, ReadOnlySpan<byte> name)
    {
        foreach (int member in Members(token))
        {
            if (Text(_tokens[member]).SequenceEqual(name))
            {
                return member + 1;
            }
        }

        return -1;
    }

    /// <summary>What a value says that is a string; empty where it is something else, or where there is none.</summary>
    /// <param name="value">Its token; -1 for none.</param>
    public ReadOnlySpan<byte> TextOf(int value) =>
        value >= 0 && _tokens[value].Kind == JsonTokenKind.String ? Text(_tokens[value]) : [];

    /// <summary>What a member of the whole text says that is a string; nothing where it isn't one, or isn't there.
    /// </summary>
    public string? FindText(ReadOnlySpan<byte> name) =>
        Find(_tokens[0], name) is >= 0 and int value && _tokens[value].Kind == JsonTokenKind.String
            ? Encoding.UTF8.GetString(Text(_tokens[value]))
            : null;

    /// <summary>A member of the whole text that is true or false; nothing where it isn't.</summary>
    public bool? FindFlag(ReadOnlySpan<byte> name) =>
        Find(_tokens[0], name) is not (>= 0 and int value) ? null
            : _tokens[value].Kind switch
            {
                JsonTokenKind.True => true,
                JsonTokenKind.False => false,
                _ => null,
            };
}
