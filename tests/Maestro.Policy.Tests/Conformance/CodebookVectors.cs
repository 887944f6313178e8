using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

/// <summary>The codebook families and what their tests share.</summary>
internal static class CodebookVectors
{
    /// <summary>The reference's published codebook, as the header of the family of invalid ones holds it.</summary>
    public static string Published { get; } =
        VectorFamily.Load("emergency", "codebook_invalid", folder: null).Header.GetProperty("codebook").GetRawText();

    /// <summary>Judges every case and reports all that fail at once.</summary>
    /// <param name="family">The family's name.</param>
    /// <param name="judge">Says what is wrong with a case, or <see langword="null"/>.</param>
    public static void AssertAll(string family, Func<VectorFamily, JsonElement, string?> judge)
    {
        VectorFamily vectors = VectorFamily.Load("emergency", family);
        vectors.AssertAll(item => judge(vectors, item));
    }

    /// <summary>Applies the edits of a case to a copy of a codebook.</summary>
    public static JsonNode Edited(JsonElement codebook, JsonElement edits)
    {
        JsonNode root = JsonNode.Parse(codebook.GetRawText())!;

        foreach (JsonElement edit in edits.EnumerateArray())
        {
            JsonElement[] path = [.. edit.GetProperty("path").EnumerateArray()];
            JsonNode node = path.SkipLast(1).Aggregate(root, (at, step) => Step(at, step)!);
            Apply(node, path[^1], edit);
        }

        return root;
    }

    private static void Apply(JsonNode node, JsonElement key, JsonElement edit)
    {
        bool isDelete = edit.GetProperty("op").GetString() == "del";
        JsonNode? value = isDelete ? null : JsonNode.Parse(edit.GetProperty("value").GetRawText());

        if (node is JsonArray array && isDelete)
        {
            array.RemoveAt(key.GetInt32());
        }
        else if (node is JsonArray list)
        {
            list[key.GetInt32()] = value;
        }
        else if (isDelete)
        {
            Assert.True(node.AsObject().Remove(key.GetString()!));
        }
        else
        {
            node[key.GetString()!] = value;
        }
    }

    private static JsonNode? Step(JsonNode node, JsonElement step) =>
        step.ValueKind == JsonValueKind.Number ? node[step.GetInt32()] : node[step.GetString()!];
}
