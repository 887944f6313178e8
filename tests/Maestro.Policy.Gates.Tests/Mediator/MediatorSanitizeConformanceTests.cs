using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>The audit log's privacy, held against what the reference's mediator takes out of its own log.</summary>
[Trait("Category", "Conformance")]
public sealed class MediatorSanitizeConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "hitl_mediator_sanitize");
    private static readonly AuditPrivacy Privacy = new();
    private static readonly AuditPrivacy Emails = new() { Phones = AuditPersonalData.Keep };
    private static readonly AuditPrivacy Phones = new() { Emails = AuditPersonalData.Keep };

    [Fact]
    public void RecordedTexts_AreCleanedAlike() => Family.AssertAll(
        static item =>
        {
            string text = item.GetProperty("text").GetString()!;
            string clean = Clean(Privacy, text);
            JsonElement expected = item.GetProperty("expect");
            Deviation? deviation = DeviationOf(text);
            return Privacy.Finds(clean) ? $"{clean} still holds personal data"
                : deviation is null ? VectorCases.Unlike(
                    $"{clean} {Privacy.Finds(text)}",
                    $"{expected.GetProperty("sanitized")} {expected.GetProperty("pii").GetBoolean()}")
                : deviation == Deviations.MediatorKeepsSigns ? VectorCases.Unlike(
                    clean.Replace("@", "[REDACTED]", StringComparison.Ordinal),
                    expected.GetProperty("sanitized").GetString())
                : VectorCases.Unlike(ReferenceSanitizer.Clean(text), expected.GetProperty("sanitized").GetString());
        },
        static item => item.TryGetProperty("text", out _));

    [Fact]
    public void RecordedValues_AreCleanedAlike() => Family.AssertAll(
        static item =>
        {
            JsonElement value = item.GetProperty("value");
            JsonNode? clean = Clean(value);
            JsonNode? expected = JsonNode.Parse(item.GetProperty("expect").GetProperty("sanitized").GetRawText());
            bool hasOtherTexts =
                Texts(JsonNode.Parse(value.GetRawText())).Any(static text => DeviationOf(text) is not null);
            return Texts(clean).Any(static text => Privacy.Finds(text)) ? $"{clean} still holds personal data"
                : DeviationOf(value) == Deviations.MediatorKeepsMembers
                    ? Count(clean) < Count(value) ? "a member is gone" : null
                : hasOtherTexts || JsonNode.DeepEquals(clean, expected) ? null : $"{clean}, expected {expected}";
        },
        static item => item.TryGetProperty("value", out _));

    // The reference mangles 6 of 100 digests in its own log.
    [Fact]
    public void Digests_AreNoPhoneNumbers()
    {
        string[] digests =
        [
            .. Enumerable.Range(0, 20_000).Select(static at => RequestDigest.OfText($"prompt {at}").ToString()[..12]),
        ];

        Assert.InRange(digests.Count(ReferenceSanitizer.HasPhone), 1000, 1400);
        Assert.DoesNotContain(digests, static digest => digest.Any(char.IsAsciiLetter) && Privacy.Finds(digest));
    }

    // Where both find the same, they write the same; a sign that is left belongs to no address.
    private static Deviation? DeviationOf(string text) =>
        ReferenceSanitizer.Emails(text) != Clean(Emails, text) ? Deviations.MediatorFindsAddresses
        : ReferenceSanitizer.Phones(text) != Clean(Phones, text) ? Deviations.MediatorPhonesAreNumbers
        : Clean(Privacy, text).Contains('@', StringComparison.Ordinal) ? Deviations.MediatorKeepsSigns
        : null;

    // The reference loses a member on its way.
    private static Deviation? DeviationOf(JsonElement value) =>
        Count(ReferenceSanitizer.Clean(value)) < Count(value) ? Deviations.MediatorKeepsMembers : null;

    private static int Count(JsonElement value) => Count(JsonNode.Parse(value.GetRawText()));

    private static int Count(JsonNode? value) => value switch
    {
        JsonObject members => members.Sum(static member => 1 + Count(member.Value)),
        JsonArray items => items.Sum(Count),
        _ => 0,
    };

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(static member => Texts(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue leaf when leaf.GetValueKind() == JsonValueKind.String => [leaf.GetValue<string>()],
        _ => [],
    };

    private static string Clean(AuditPrivacy privacy, string text) =>
        Marked(privacy.Apply(new(DateTimeOffset.UnixEpoch, default, new AuditField("text", text)))["text"]!);

    private static JsonNode? Clean(JsonElement value)
    {
        AuditValue list = AuditValue.FromJson($"[{value.GetRawText()}]");
        AuditRow row = Privacy.Apply(new(DateTimeOffset.UnixEpoch, default, new AuditField("value", list)));
        return JsonNode.Parse(Marked(row["value"]!))![0];
    }

    private static string Marked(string text) => text
        .Replace("<REDACTED_EMAIL>", "[REDACTED]", StringComparison.Ordinal)
        .Replace("<REDACTED_PHONE>", "[REDACTED]", StringComparison.Ordinal);
}
