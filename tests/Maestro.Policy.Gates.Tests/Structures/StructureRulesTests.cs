using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Structures;

namespace Maestro.Policy.Gates.Tests.Structures;

public sealed class StructureRulesTests
{
    [Theory]
    [InlineData("word", """{"headings":["T","U"]}""", "Sound", "Sound")]
    [InlineData("word", """{"headings":["T","T"]}""", "ListInvalid headings", "Sound")]
    [InlineData("word", """{"headings":[" "]}""", "ListInvalid headings", "Sound")]
    [InlineData("word", """{"headings":[""]}""", "ListInvalid headings", "ListInvalid headings")]
    [InlineData("word", """{"headings":["T"],"more":1}""", "MemberInvalid", "Sound")]
    [InlineData("word", """{"headings":[],"headings":["T"]}""", "MemberInvalid", "Sound")]
    [InlineData("word", """{"headings":["\ud800"]}""", "NotJudged", "NotJudged")]
    [InlineData("pdf", """{"headings":["T"]}""", "UnknownKind", "UnknownKind")]
    [InlineData("Word", """{"headings":["T"]}""", "UnknownKind", "UnknownKind")]
    [InlineData(null, """{"headings":["T"]}""", "UnknownKind", "UnknownKind")]
    [InlineData("pdf", "[]", "NotAnObject", "NotAnObject")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"A":null}]}""", "Sound", "Sound")]
    [InlineData("excel", """{"rows":[{"A":null}],"columns":["A"]}""", "Sound", "Sound")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"A":1,"A":2}]}""", "RowKeysInvalid rows", "Sound")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"a":2}]}""", "RowKeysInvalid rows", "RowKeysInvalid rows")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"A":{}}]}""", "CellInvalid rows", "CellInvalid rows")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"A":[]},1]}""", "RowsInvalid rows", "RowsInvalid rows")]
    public void Draft_IsJudged(string? kind, string draft, string strict, string reference)
    {
        JsonElement element = JsonDocument.Parse(draft).RootElement;

        Assert.Equal(strict, $"{StructureRules.Documents.Judge(kind, element)}");
        Assert.Equal(reference, $"{StructureRules.Documents124.Judge(kind, element)}");
    }

    [Fact]
    public void NoDraft_IsNoObject() =>
        Assert.Equal(StructureOutcome.NotAnObject, StructureRules.Documents.Judge("word", default).Outcome);

    [Fact]
    public void ShapesOfTheHost_AreData()
    {
        StructureRules rules = new()
        {
            Shapes = [new("invoice", [new("fields"), new("notes"), new("lines", "fields")])],
        };

        Assert.True(rules.Judge("invoice", Json("""{"fields":["a"],"notes":["n"],"lines":[{"a":1}]}""")).IsSound);
        Assert.Equal(
            new(StructureOutcome.RowKeysInvalid, "lines"),
            rules.Judge("invoice", Json("""{"fields":["a"],"notes":["b"],"lines":[{"b":1}]}""")));
    }

    [Fact]
    public void StrictReading_AcceptsNothingThatTheReferenceDoesnt()
    {
        Random random = new(3);

        for (int round = 0; round < 20_000; round++)
        {
            string[] values =
            [
                "null", "1", "[]", "[\"A\"]", "[\"A\",\"A\"]", "[{\"A\":1}]", "[{\"A\":[]}]", "[{}]",
                "[{\"A\":1,\"A\":2}]",
            ];
            string[] names = ["columns", "rows", "headings", "slides", "x"];
            string draft = "{" + string.Join(',', Enumerable.Range(0, random.Next(4))
                .Select(_ => $"\"{names[random.Next(5)]}\":{values[random.Next(9)]}")) + "}";
            string kind = new[] { "excel", "word", "ppt" }[random.Next(3)];

            Assert.True(
                !StructureRules.Documents.Judge(kind, Json(draft)).IsSound
                || StructureRules.Documents124.Judge(kind, Json(draft)).IsSound);
        }
    }

    [Fact]
    public void TenMillionCharacters_AreJudgedInOneGo()
    {
        StringBuilder columns = new("\"c\"");
        StringBuilder row = new("\"c\":1");

        for (int column = 0; column < 400_000; column++)
        {
            columns.Append(",\"").Append(column).Append('"');
            row.Append(",\"").Append(column).Append("\":0");
        }

        string rows = string.Concat(Enumerable.Repeat(",{}", 1_000_000));
        var watch = Stopwatch.StartNew();

        Assert.True(StructureRules.Documents.Judge(
            "excel", Json($$"""{"columns":[{{columns}}],"rows":[{{{row}}}]}""")).IsSound);
        Assert.Equal(
            new(StructureOutcome.RowKeysInvalid, "rows"),
            StructureRules.Documents.Judge("excel", Json($$"""{"columns":["A"],"rows":[{"A":1}{{rows}}]}""")));

        // A net for the quadratic, which takes hours.
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 5);
    }

    [Fact]
    public void DefaultValues_AreTheSafeOnes()
    {
        Assert.Equal(StructureReading.Strict, default);
        Assert.False(default(StructureReview).IsSound);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
