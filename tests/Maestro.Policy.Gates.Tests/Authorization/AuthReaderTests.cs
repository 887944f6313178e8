using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Authorization;

public sealed class AuthReaderTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 2_000_000 : 20_000;

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "\"\"", "\" \"", "\"x\"", "\"x\\u0000\"", "\"x\\n\"", "[]", "[1]",
        "{}", "{\"x\":1}", "1e999", "\"EMG-ABCDEF\\n\"", "\"2026-03-21T12:00:00\"", "\"2026-03-21T\"", "\"1.0\\n\"",
        "\"AUTH_APPROVE \"", "\"2026-03-21T12:00:00+0900\"", "\"2026-02-29T12:00:00Z\"", "\"EMG-abcdef\"",
    ];

    public static TheoryData<string> Documents => [AuthPapers.Request, AuthPapers.Answer, AuthPapers.Final];

    [Fact]
    public void SoundDocuments_AreReadWhole()
    {
        AuthRequest request = AuthReader.ReadRequest(Encoding.UTF8.GetBytes(AuthPapers.Request)).Value!;
        AuthEvent answer = AuthReader.ReadAuthEvent(Encoding.UTF8.GetBytes(AuthPapers.Answer)).Value!;
        FinalizeEvent final = AuthReader.ReadFinalizeEvent(Encoding.UTF8.GetBytes(AuthPapers.Final)).Value!;

        Assert.Equal(("R1", "EMG-7K3P9Q"), (request.Id, request.AuthId));
        Assert.Equal(AuthPapers.Noon.AddMinutes(2), request.ExpiresAt);
        Assert.Equal(
            AuthPapers.Context with { PedestrianInCrosswalk = true, PriorityPolicy = "LIFE first" }, request.Context);
        Assert.Equal(
            new(AuthEventKind.Approve, AuthPapers.Noon, "operator", "R1") { Notes = "seen\nand agreed" }, answer);
        Assert.Equal(new(FinalizeEventKind.Approve, AuthPapers.Noon, "admin", "D1") { Notes = "" }, final);
    }

    [Theory]
    [InlineData("AUTH_APPROVE", AuthEventKind.Approve)]
    [InlineData("AUTH_REVISE", AuthEventKind.Revise)]
    [InlineData("AUTH_REJECT", AuthEventKind.Reject)]
    public void EveryAnswerOfAUser_IsReadAsItself(string word, AuthEventKind kind) => Assert.All(
        Enum.GetValues<AuthReading>(),
        reading => Assert.Equal(kind, AuthReader.ReadAuthEvent(
            AuthPapers.Edited(AuthPapers.Answer, answer => answer["event_type"] = word), reading).Value!.Kind));

    [Theory]
    [InlineData("FINALIZE_APPROVE", FinalizeEventKind.Approve)]
    [InlineData("FINALIZE_REVISE", FinalizeEventKind.Revise)]
    [InlineData("FINALIZE_STOP", FinalizeEventKind.Stop)]
    public void EveryAnswerOfAnAdmin_IsReadAsItself(string word, FinalizeEventKind kind) => Assert.All(
        Enum.GetValues<AuthReading>(),
        reading => Assert.Equal(kind, AuthReader.ReadFinalizeEvent(
            AuthPapers.Edited(AuthPapers.Final, answer => answer["event_type"] = word), reading).Value!.Kind));

    // Each member in turn is each of many values, and only those of its own type are let through.
    [Theory]
    [MemberData(nameof(Documents))]
    public void ValueOfAnotherType_IsRefused(string document)
    {
        foreach ((string? owner, string name) in Members(document))
        {
            foreach (string value in Values)
            {
                JsonElement edited = AuthPapers.Edited(
                    document, node => Owner(node, owner)[name] = JsonNode.Parse(value));

                Assert.True(
                    IsOfItsType(name, value) == AuthPapers.Fault(document, edited) is null, $"{name}: {value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void MissingOrUnknownMember_IsNamed(string document)
    {
        foreach ((string? owner, string name) in Members(document))
        {
            string path = owner is null ? name : $"{owner}.{name}";
            JsonElement less = AuthPapers.Edited(document, node => Owner(node, owner).Remove(name));
            JsonElement more = AuthPapers.Edited(document, node => Owner(node, owner)["zzz"] = 1);

            Assert.Equal(
                name is "notes" or "ped_in_crosswalk" or "priority_policy" ? null : $"{path} is missing",
                AuthPapers.Fault(document, less));
            Assert.Equal(
                owner is null ? "zzz is unknown" : $"{owner}.zzz is unknown", AuthPapers.Fault(document, more));
            Assert.Null(AuthPapers.Fault(document, more, AuthReading.Reference));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void TextThatIsNoDocument_IsRefused(string document)
    {
        Assert.Equal("it is no JSON: line 1, byte 1", AuthPapers.Fault(document, []));
        Assert.StartsWith("it has 65537 bytes", AuthPapers.Fault(document, new byte[AuthReader.MaxLength + 1]));
        Assert.Equal("it is no object", AuthPapers.Fault(document, "null"u8.ToArray()));
        Assert.Equal("it is no object", AuthPapers.Fault(document, default(JsonElement)));
        Assert.Equal("invalid input", AuthPapers.Fault(document, default(JsonElement), AuthReading.Reference));
        Assert.Equal(
            "schema_version is there twice",
            AuthPapers.Fault(document, Encoding.UTF8.GetBytes(document.Replace(
                "\"schema_version\"", "\"schema_version\":\"1.0\",\"schema_version\"", StringComparison.Ordinal))));
    }

    // What the strict reading accepts, every reading accepts; and nothing makes one throw.
    [Theory]
    [MemberData(nameof(Documents))]
    public void MutatedDocument_IsJudgedAndTheStrictReadingIsTheStrictest(string document)
    {
        byte[] sound = Encoding.UTF8.GetBytes(document);
        Random chance = new(20_260_321);
        int accepted = 0;

        for (int i = 0; i < Count; i++)
        {
            byte[] mutated = Mutation.Of(sound, chance);
            bool isStrict = AuthPapers.Fault(document, mutated) is null;
            bool isLax = AuthPapers.Fault(document, mutated, AuthReading.Reference) is null;

            Assert.True(!isStrict || isLax, Convert.ToBase64String(mutated));
            accepted += isStrict ? 1 : 0;
        }

        Assert.InRange(accepted, 1, Count - 1);
    }

    [Fact]
    public void NoDocument_IsTheDefault()
    {
        Assert.Null(default(AuthDocument<AuthRequest>).Value);
        Assert.Equal("nothing was read", default(AuthDocument<AuthRequest>).Error);
    }

    private static JsonObject Owner(JsonObject document, string? owner) =>
        owner is null ? document : document[owner]!.AsObject();

    private static IEnumerable<(string? Owner, string Name)> Members(string document) =>
        JsonNode.Parse(document)!.AsObject().SelectMany(member => member.Value is JsonObject inner
            ? inner.Select(part => ((string?)member.Key, part.Key)).Prepend((null, member.Key))
            : [((string?)null, member.Key)]);

    private static bool IsOfItsType(string name, string value) => name switch
    {
        "auth_request_id" or "draft_id" or "id" or "scenario" or "location_id" or "emergency_vehicle_state"
            or "priority_policy" => value.StartsWith('"') && !value.Contains('\\', StringComparison.Ordinal)
                && value is not ("\"\"" or "\" \""),
        "notes" => value.StartsWith('"'),
        "ped_in_crosswalk" => value is "true" or "false",
        "ts" or "expires_at" or "auth_id" or "schema_version" or "event_type" or "type" or "kind" => false,
        _ => false,
    };
}
