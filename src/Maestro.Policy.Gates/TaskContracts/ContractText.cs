using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What the texts of a contract say.</summary>
internal static class ContractText
{
    /// <summary>Takes the white space off both ends, the information separators included.</summary>
    public static string Trim(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>The texts of a list that aren't blank; none of what isn't a list.</summary>
    public static ImmutableArray<string> List(JsonElement contract, string name) =>
        contract.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Where(static item => item.ValueKind == JsonValueKind.String)
                    .Select(static item => Trim(item.GetString()!))
                    .Where(static text => text.Length > 0),
            ]
            : [];

    /// <summary>Writes a contract in canonical form.</summary>
    /// <returns>The form; nothing where two readers could read the contract differently.</returns>
    public static byte[]? Canonical(JsonElement contract)
    {
        ArrayBufferWriter<byte> output = new();
        return CanonicalJson.TryWrite(Encoding.UTF8.GetBytes(contract.GetRawText()), output, out _)
            ? output.WrittenSpan.ToArray()
            : null;
    }

    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001c' and <= '\u001f';
}
