using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Tests.Trust;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Authorization;

[Trait("Category", "Conformance")]
public sealed class AuthConformanceTests
{
    public static TheoryData<string, string> Families => new()
    {
        { "auth_requests", AuthPapers.Request },
        { "auth_events", AuthPapers.Answer },
        { "finalize_events", AuthPapers.Final },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void RecordedDocuments_HaveTheSameFaults(string family, string document) => Family(family).AssertAll(
        item => Unlike(
            AuthPapers.Fault(document, item.GetProperty("input"), AuthReading.Reference), item.GetProperty("expect")));

    // DEV-AUTH-001.
    [Theory]
    [MemberData(nameof(Families))]
    public void RecordedDocuments_AreReadNoMoreLaxlyByDefault(string family, string document) =>
        Family(family).AssertAll(
        item => AuthPapers.Fault(document, item.GetProperty("input")) is not null
            || item.GetProperty("expect").GetProperty("ok").GetBoolean() ? null : "accepted");

    [Theory]
    [MemberData(nameof(Families))]
    public void RecordedSoundDocument_IsReadByDefault(string family, string document) => Family(family).AssertAll(
        item => item.GetProperty("group").GetString() == "valid"
            ? AuthPapers.Fault(document, item.GetProperty("input")) : null);

    [Fact]
    public void RecordedRequests_HaveTheFaultsOfTheAdapter() => Family("auth_requests").AssertAll(
        static item => item.TryGetProperty("kage_expect_with_priority_policy_added", out JsonElement expected)
            && expected.ValueKind == JsonValueKind.Object
                ? Unlike(
                    AuthReader.ReadRequest(WithPolicy(item.GetProperty("input")), AuthReading.Kage).Error, expected)
                : null);

    [Fact]
    public void RecordedRequests_LackTheSameKeys() => Family("auth_requests").AssertAll(
        static item => item.TryGetProperty("critical_missing_keys", out JsonElement expected)
            && expected.ValueKind == JsonValueKind.Array
                ? VectorCases.Unlike(
                    string.Join(", ", CriticalKeys.Missing(item.GetProperty("input"))),
                    string.Join(", ", expected.EnumerateArray().Select(static key => key.GetString())))
                : null);

    // A stamp that the reference can't compare makes it throw; here its time is over.
    [Fact]
    public void RecordedStamps_ExpireAlike() => TrustVectors.AssertAll(
        "time_compare",
        static item =>
        {
            JsonElement request = AuthPapers.Edited(
                AuthPapers.Request, document => document["expires_at"] = TrustVectors.Text(item, "stamp"));
            AuthRequest read = AuthReader.ReadRequest(request, AuthReading.Reference).Value!;
            JsonElement expected = item.GetProperty("expect").GetProperty("auth_expired");
            bool isExpired = expected.ValueKind == JsonValueKind.Object || expected.GetBoolean();

            return read.IsExpired(TrustVectors.Time(item, "now")) == isExpired ? null : $"{read.ExpiresAt:O}";
        },
        static item => item.GetProperty("expect").GetProperty("matches_iso_prefix").GetBoolean());

    private static VectorFamily Family(string name) => VectorFamily.Load("emergency", name);

    private static string? Unlike(string? found, JsonElement expected)
    {
        string? text = expected.GetProperty("ok").GetBoolean() ? null
            : expected.TryGetProperty("python_specific_message", out _) ? "invalid input"
            : expected.GetProperty("python_str").GetString();

        return found == text ? null : $"{found}, expected {text}";
    }

    private static JsonElement WithPolicy(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object
            || !request.TryGetProperty("context", out JsonElement context)
            || context.ValueKind != JsonValueKind.Object)
        {
            return request;
        }

        JsonNode node = JsonNode.Parse(request.GetRawText())!;
        node["context"]!["priority_policy"] = "LIFE > PEDESTRIAN > VEHICLE";
        return JsonSerializer.SerializeToElement(node);
    }
}
