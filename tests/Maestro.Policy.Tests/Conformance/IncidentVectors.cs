using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Conformance;

/// <summary>What the families about incidents share: rows from recorded words, and rows compared with recorded
/// ones.</summary>
internal static class IncidentVectors
{
    private static readonly string[] Chain = ["prev_hash", "row_hash", "key_id", "chain_id"];

    /// <summary>The clock of all cases.</summary>
    public static DateTimeOffset Clock(JsonElement given) =>
        DateTimeOffset.Parse(given.GetProperty("clock").GetString()!, CultureInfo.InvariantCulture);

    /// <summary>A codebook of all words that emitted rows have.</summary>
    public static Codebook Book(IEnumerable<JsonElement> emitted)
    {
        JsonElement[] rows = [.. emitted];
        JsonNode book = JsonNode.Parse(TestBook.Json)!;
        book["maps"]!["layer_to_id"] = Words(rows, "layer", 1);
        book["maps"]!["reason_code_to_id"] = Words(rows, "reason_code", 0);
        book.AsObject().Remove("layers");
        book.AsObject().Remove("reasons");
        return Codebook.Parse(book.ToJsonString());
    }

    /// <summary>A row from the words of an emission.</summary>
    /// <exception cref="ArgumentException">The library doesn't make such a row.</exception>
    public static AuditRow Row(Codebook book, JsonElement emitted, string runId, DateTimeOffset time)
    {
        _ = WireNames.TryParse(Word(emitted, "decision"), out Verdict verdict);
        _ = WireNames.TryParse(Word(emitted, "final_decider"), out Decider decider);
        book.TryGetLayer(Word(emitted, "layer"), out Layer layer);
        JsonElement extra = emitted.GetProperty("extra");
        return new(
            time,
            runId,
            new RowHeader(
                layer,
                verdict,
                IsTrue(emitted, "sealed"),
                IsTrue(emitted, "overrideable"),
                decider,
                book.Reason(Word(emitted, "reason_code"))),
            extra.ValueKind == JsonValueKind.Null
                ? []
                : [.. extra.EnumerateObject().Select(Field)]);
    }

    public static string Word(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    public static bool IsTrue(JsonElement item, string name) => item.GetProperty(name).GetBoolean();

    /// <summary>Compares rows with recorded ones.</summary>
    /// <param name="lines">The rows, in the order in which they were written.</param>
    /// <param name="expected">The recorded rows.</param>
    /// <param name="key">What they are signed with.</param>
    /// <param name="isOneChain">Whether the rows are one chain, as recorded; otherwise they are signed anew.</param>
    /// <returns>What is different; <see langword="null"/> where nothing is.</returns>
    public static string? Difference(
        IReadOnlyList<string> lines, IReadOnlyList<JsonElement> expected, byte[] key, bool isOneChain)
    {
        if (lines.Count != expected.Count)
        {
            return $"{lines.Count} rows, not {expected.Count}";
        }

        string head = new('0', 64);
        for (int i = 0; i < lines.Count; i++)
        {
            JsonNode row = JsonNode.Parse(lines[i])!;
            if (isOneChain && Canonical(row) != Canonical(JsonNode.Parse(expected[i].GetRawText())!))
            {
                return $"row {i}: {lines[i]}\n  not {expected[i]}";
            }

            foreach (string name in Chain)
            {
                row.AsObject().Remove(name);
            }

            head = Convert.ToHexStringLower(
                HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(head + "\n" + Canonical(row))));
            if (head != Word(expected[i], "row_hash"))
            {
                return $"hash of row {i}: {lines[i]}\n  not {expected[i]}";
            }
        }

        return null;
    }

    private static AuditField Field(JsonProperty member) =>
        new(member.Name, AuditValue.FromJson(member.Value.GetRawText()));

    private static string Canonical(JsonNode row) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(row.ToJsonString())));

    private static JsonObject Words(JsonElement[] rows, string name, int first)
    {
        JsonObject words = [];
        foreach (string word in rows.Select(row => Word(row, name)).Where(word => word.Length > 0).Distinct())
        {
            words[word] = first++;
        }

        return words;
    }
}
