using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class CodebookInvalidConformanceTests
{
    private static readonly string[] FieldWidths =
        ["decision_id:2", "final_decider_id:2", "layer_id:6", "overrideable:1", "reason_code_id:8", "sealed:1"];

    [Fact]
    public void EditedCodebooks_AreJudgedAsRecommended() => CodebookVectors.AssertAll("codebook_invalid", Judge);

    private static string? Judge(VectorFamily family, JsonElement item)
    {
        bool isStale = item.GetProperty("base").GetString() == "stale_tests_copy";
        JsonElement codebook = family.Header.GetProperty(isStale ? "stale_tests_copy" : "codebook");
        JsonNode edited = CodebookVectors.Edited(codebook, item.GetProperty("edits"));
        bool expected = item.GetProperty("recommended").GetProperty("valid").GetBoolean();

        if (Deviation(item.GetProperty("edits"), edited) is not null)
        {
            expected = true;
        }

        string text = edited.ToJsonString();
        bool isValid = Codebook.Check(text).All(fault => !fault.IsError);

        if (isValid && item.GetProperty("group").GetString() == "vocabulary")
        {
            isValid = Keeps(Codebook.Parse(family.Header.GetProperty("codebook").GetRawText()), Codebook.Parse(text));
        }

        return isValid == expected
            ? null
            : $"valid: {isValid}, recommended: {item.GetProperty("recommended").GetRawText()} " +
                string.Join(' ', Codebook.Check(text));
    }

    [Fact]
    public void PublishedCodebook_LoadsAsItIs() => Assert.Empty(Codebook.Check(CodebookVectors.Published));

    [Fact]
    public void PublishedCodebook_HasItsWords()
    {
        Codebook codebook = Codebook.Parse(CodebookVectors.Published);

        Assert.Equal("MaestroOrchestrator log codebook (demo) 5.1-demo.1", codebook.ToString());
        Assert.Equal(18, codebook.Layers.Length);
        Assert.Equal(41 + 9, codebook.Reasons.Length);
        Assert.Equal(28, codebook[SystemReason.Ok].Id);
        Assert.Equal(255, codebook[SystemReason.Unspecified].Id);
        Assert.Equal(20, codebook.HeaderBits);
        Assert.Equal("INC#%06d", codebook.IncidentFormat);
        Assert.Equal(5, codebook.Notes.Length);
        Assert.Equal(["acc_gate", "ethics_gate"], codebook.Layers.Where(layer => layer.MaySeal).Select(l => l.Name));
    }

    // The version is part of the edit's base, so that it stays the same says nothing about the vocabulary.
    private static bool Keeps(Codebook older, Codebook newer) => Codebook.Diff(older, newer)
        .All(change => !change.IsBreaking || change.Kind == CodebookChangeKind.VersionKept);

    private static Deviation? Deviation(JsonElement edits, JsonNode edited)
    {
        string[] deleted = [.. edits.EnumerateArray().Where(IsDelete).Select(PathOf)];
        int count = edits.GetArrayLength();

        return deleted.SequenceEqual(["reverse_maps"]) && count == 1 ? Deviations.CodebookWithoutReverseMaps
            : deleted.SequenceEqual(["pack_spec_example"]) && count == 1 ? Deviations.CodebookWithoutPackSpec
            : deleted.Order().SequenceEqual(["maps.final_decider_to_id", "reverse_maps.id_to_final_decider"]) &&
                count == 2 ? Deviations.CodebookWithoutDeciders
            : count > 0 && edits.EnumerateArray().All(SetsFieldName) && WidthsOf(edited).SequenceEqual(FieldWidths)
                ? Deviations.CodebookPackOrder
            : null;
    }

    private static bool IsDelete(JsonElement edit) => edit.GetProperty("op").GetString() == "del";

    private static string PathOf(JsonElement edit) => string.Join('.', edit.GetProperty("path").EnumerateArray());

    private static bool SetsFieldName(JsonElement edit)
    {
        string path = PathOf(edit);

        return !IsDelete(edit) && path.StartsWith("pack_spec_example.fields.", StringComparison.Ordinal) &&
            path.EndsWith(".name", StringComparison.Ordinal);
    }

    private static IEnumerable<string> WidthsOf(JsonNode edited) => edited["pack_spec_example"]!["fields"]!.AsArray()
        .Select(field => $"{field!["name"]}:{field["bits"]}").Order(StringComparer.Ordinal);
}
