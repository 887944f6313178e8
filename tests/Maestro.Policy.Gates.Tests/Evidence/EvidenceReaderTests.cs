using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Gates.Tests.Evidence;

public sealed class EvidenceReaderTests
{
    private static readonly string[] Values =
        ["null", "true", "false", "0", "-1", "1.5", "\"\"", "\" \"", "\"x\"", "[]", "[1]", "{}", "{\"x\":1}", "1e999"];

    public static TheoryData<string> Edits => new(
        Places().SelectMany(place => Values.Select(value => $"{place} {value}")));

    [Fact]
    public void SoundDocument_IsReadWhole()
    {
        EvidenceBundle bundle = EvidenceReader.Read(Encoding.UTF8.GetBytes(EvidenceBook.Sound)).Bundle!;
        EvidenceItem item = Assert.Single(bundle.Items);

        Assert.Equal(("refund", "eu", 0), (bundle.Scenario, bundle.Location, bundle.FabricatedCount));
        Assert.Equal(("E1", "till", false, "high"), (item.Id, item.SourceId, item.IsFabricated, item.Relevance));
        Assert.Equal(EvidenceBook.Noon, item.RetrievedAt);
        Assert.Equal([new("shelf", "7"), new("page", 3)], item.Locator);
        Assert.Equal(new EvidenceHash("sha256", "00ff"), item.Hash);
        Assert.Equal([new("paid", true)], item.Supports);
    }

    // Whatever is put in the place of a value is refused, unless it is of the type that was there.
    [Theory]
    [MemberData(nameof(Edits))]
    public void ValueOfAnotherType_IsRefused(string edit)
    {
        (string place, string value) = (edit.Split(' ', 2)[0], edit.Split(' ', 2)[1]);

        string? fault = EvidenceReader.Validate(
            EvidenceBook.Edited(document => Put(document, place, JsonNode.Parse(value))));

        Assert.Equal(IsOfItsType(place, value), fault is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("evidence_items.0.")]
    [InlineData("evidence_items.0.hash.")]
    [InlineData("evidence_items.0.supports.0.")]
    public void UnknownMember_IsRefusedByName(string place) => Assert.Equal(
        $"{place.Replace(".0", "[0]", StringComparison.Ordinal)}spare is unknown",
        EvidenceReader.Validate(EvidenceBook.Edited(document => Put(document, place + "spare", 1))));

    [Fact]
    public void UnknownMember_IsNotQuotedWhenItIsNoPlainName() => Assert.Equal(
        "a member is unknown",
        EvidenceReader.Validate(EvidenceBook.Edited(document => document["bob@mail.example"] = 1)));

    [Fact]
    public void MissingMember_IsRefused() => Assert.All(
        Places().Where(static place => place.Split('.')[^1] is not ("0" or "shelf" or "page" or "relevance")),
        static place => Assert.EndsWith(
            $"{place.Split('.')[^1]} is missing",
            EvidenceReader.Validate(EvidenceBook.Edited(document => Take(document, place)))));

    [Theory]
    [InlineData("{}", "schema_version is missing")]
    [InlineData("[]", "it is no object")]
    [InlineData("{\"schema_version\":", "it is no JSON: line 1, byte 19")]
    [InlineData("{\"scenario\":1,\"scenario\":1}", "scenario is there twice")]
    [InlineData("{\"scenario\":\"\\ud800\"}", "a text holds half of a surrogate pair")]
    [InlineData("{\"\\ud800\":1}", "a text holds half of a surrogate pair")]
    public void TextThatIsNoBundle_IsRefused(string text, string fault) =>
        Assert.Equal(fault, EvidenceReader.Read(Encoding.UTF8.GetBytes(text)).Error);

    [Fact]
    public void Nothing_IsNothing()
    {
        Assert.Equal(default, EvidenceReader.Read(ReadOnlyMemory<byte>.Empty));
        Assert.Equal(default, EvidenceReader.Read(default(JsonElement)));
        Assert.Equal(default, EvidenceReader.Read("null"u8.ToArray(), EvidenceReading.Reference));
        Assert.Equal("it is no object", EvidenceReader.Validate(default));
    }

    [Fact]
    public void Bounds_AreKept()
    {
        static string? With(int items, int claims) => EvidenceReader.Validate(EvidenceBook.Edited(document =>
        {
            JsonNode item = document["evidence_items"]![0]!;
            JsonNode claim = item["supports"]![0]!;
            item["supports"] = new JsonArray([.. Enumerable.Range(0, claims).Select(_ => claim.DeepClone())]);
            document["evidence_items"] =
                new JsonArray([.. Enumerable.Range(0, items).Select(_ => item.DeepClone())]);
        }));

        Assert.Null(With(1000, 1));
        Assert.Null(With(1, 64));
        Assert.Equal("evidence_items is no list of at most 1000", With(1001, 1));
        Assert.Equal("evidence_items[0].supports is no list of at most 64", With(1, 65));
        Assert.StartsWith("it has 1048577 bytes", EvidenceReader.Read(new byte[EvidenceReader.MaxLength + 1]).Error!);
        Assert.Equal(
            "scenario is no text of 1 to 256 printable characters",
            EvidenceReader.Validate(EvidenceBook.Edited(document => document["scenario"] = new string('x', 257))));
    }

    [Fact]
    public void ReferenceReading_KeepsWhatIsOfAnotherType()
    {
        JsonElement document = EvidenceBook.Edited(document =>
        {
            (document["scenario"], document["location_id"]) = (null, new JsonArray(1));
            Put(document, "evidence_items.0.retrieved_at", "2026-03-21Tx");
            Put(document, "evidence_items.0.fabricated", "false");
        });

        EvidenceBundle bundle = EvidenceReader.Read(document, EvidenceReading.Reference).Bundle!;

        Assert.Equal(("null", "[1]", 1), (bundle.Scenario, bundle.Location, bundle.FabricatedCount));
        Assert.Null(bundle.Oldest);
        Assert.False(bundle.IsAbout(new("null", "[1]")));
    }

    private static IEnumerable<string> Places()
    {
        string item = "evidence_items.0";
        return
        [
            "schema_version", "scenario", "location_id", "evidence_items", item, $"{item}.evidence_id",
            $"{item}.source_id", $"{item}.locator", $"{item}.locator.shelf", $"{item}.locator.page",
            $"{item}.retrieved_at", $"{item}.hash", $"{item}.hash.algo", $"{item}.hash.value", $"{item}.supports",
            $"{item}.supports.0", $"{item}.supports.0.claim", $"{item}.supports.0.value", $"{item}.fabricated",
            $"{item}.relevance",
        ];
    }

    private static bool IsOfItsType(string place, string value) => place.Split('.')[^1] switch
    {
        "scenario" or "location_id" or "evidence_id" or "source_id" or "algo" or "claim" or "relevance" =>
            value == "\"x\"",
        "value" when place.Contains("hash", StringComparison.Ordinal) => value == "\"x\"",
        "shelf" or "page" or "value" => value is "true" or "false" or "0" or "-1" or "1.5" or "\"x\"",
        "locator" => value is "{}" or "{\"x\":1}",
        "supports" => value == "[]",
        "fabricated" => value is "true" or "false",
        _ => false,
    };

    private static void Put(JsonObject document, string place, JsonNode? value)
    {
        (JsonNode owner, string name) = Owner(document, place);

        if (owner is JsonArray list)
        {
            list[int.Parse(name, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            owner[name] = value;
        }
    }

    private static void Take(JsonObject document, string place)
    {
        (JsonNode owner, string name) = Owner(document, place);
        Assert.True(owner.AsObject().Remove(name));
    }

    private static (JsonNode Owner, string Name) Owner(JsonObject document, string place)
    {
        JsonNode owner = document;
        string[] steps = place.Split('.');

        foreach (string step in steps[..^1])
        {
            owner = owner is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : owner[step]!;
        }

        return (owner, steps[^1]);
    }
}
