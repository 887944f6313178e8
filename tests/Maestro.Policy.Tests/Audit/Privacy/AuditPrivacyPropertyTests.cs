using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>What holds for every row.</summary>
public sealed partial class AuditPrivacyPropertyTests
{
    private static readonly int Texts = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 3_000_000 : 30_000;

    private static readonly string[] Pieces =
    [
        "a@b.co", "090-1234-5678", "+81 90 1234 5678", "(03) 1234-5678", "555-123-4567", "09012345678", "0081 90 12 ",
        "01 23 45 ", "2026-02-19", "12:30", "@", "＠", ".", "-", "+", "(", ")", " ", ":", "_", "x", "ab", "Z", "0", "1",
        "7", "42", "0312", "３", "ー", "表", "é", "😀", "\u200b", "<", ">", "#2", "co", "\n", "\"", "<REDACTED_EMAIL>",
    ];

    private static readonly AuditPrivacy Refusing =
        new() { Emails = AuditPersonalData.Refuse, Phones = AuditPersonalData.Refuse };

    [Fact]
    public void AnyText_IsCleanOnceItIsCleaned()
    {
        Random random = new(4711);
        AuditPrivacy[] privacies = [new(), new() { MaxTextLength = 64 }, new() { MaxTextLength = 80 }];
        int changed = 0;
        for (int i = 0; i < Texts; i++)
        {
            AuditPrivacy privacy = privacies[i % privacies.Length];
            string text = Random(random, random.Next(1, 40));

            string clean = PrivacyRows.Clean(text, privacy);

            AuditRow row = PrivacyRows.Row(clean);
            changed += clean == text ? 0 : 1;
            Assert.True(ReferenceEquals(row, privacy.Apply(row)), $"{text} -> {clean}");
            Assert.Same(row, Refusing.Apply(row));
            Assert.DoesNotMatch(ReferenceAddress(), clean);
        }

        Assert.InRange(changed, Texts / 4, Texts - (Texts / 100));
    }

    [Fact]
    public void AnyText_IsRefusedOrCleanWhateverIsDoneWithEachKind()
    {
        Random random = new(1471);
        int refused = 0;
        for (int i = 0; i < Texts; i++)
        {
            AuditPrivacy privacy = new()
            {
                Emails = (AuditPersonalData)random.Next(3),
                Phones = (AuditPersonalData)random.Next(3),
                MaxTextLength = random.Next(64, 100),
            };
            string text = Random(random, random.Next(1, 20));
            if (Record.Exception(() => PrivacyRows.Clean(text, privacy)) is { } refusal)
            {
                Assert.IsType<AuditRowRefusedException>(refusal);
                refused++;
                continue;
            }

            AuditRow row = PrivacyRows.Row(PrivacyRows.Clean(text, privacy));
            Assert.Same(row, privacy.Apply(row));
        }

        Assert.InRange(refused, Texts / 20, Texts / 2);
    }

    [Fact]
    public void AnyText_LosesNothingElse()
    {
        Random random = new(1147);
        for (int i = 0; i < Texts; i++)
        {
            string text = Random(random, random.Next(1, 30));
            string[] around = Redacted().Split(PrivacyRows.Clean(text));

            int at = 0;
            foreach (string piece in around)
            {
                int found = text.IndexOf(piece, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"'{piece}' of {text}");
                at = found + piece.Length;
            }

            Assert.StartsWith(around[0], text, StringComparison.Ordinal);
            Assert.EndsWith(around[^1], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AnyRow_KeepsItsShapeAndIsCleanOnceItIsCleaned()
    {
        Random random = new(2026);
        for (int i = 0; i < Texts / 10; i++)
        {
            AuditPrivacy privacy = new() { MaxTextLength = i % 2 == 0 ? 4096 : 64 };
            Dictionary<string, AuditValue> members = [];
            for (int count = random.Next(1, 6); count > 0; count--)
            {
                members[Random(random, 3)] = AuditValue.FromJson(Json(random, 3));
            }

            AuditRow row = PrivacyRows.Row([.. members.Select(member => new AuditField(member.Key, member.Value))]);
            AuditRow clean = privacy.Apply(row);

            Assert.Same(clean, privacy.Apply(clean));
            Assert.Same(clean, Refusing.Apply(clean));
            Assert.Equal(row.Extra.Length, clean.Extra.Length);
            Assert.All(row.Extra.Zip(clean.Extra), pair =>
                Assert.Equal(Shape(pair.First.Value), Shape(pair.Second.Value)));
            Assert.True(PrivacyRows.IsSame(clean, privacy.Apply(row)));
        }
    }

    [Fact]
    public void WhatIsFound_IsWhatIsCleaned()
    {
        Random random = new(5);
        AuditPrivacy emails = new() { Phones = AuditPersonalData.Keep, MaxTextLength = 1 << 20 };
        AuditPrivacy none = new() { Emails = AuditPersonalData.Keep, Phones = AuditPersonalData.Keep };

        for (int round = 0; round < 5_000; round++)
        {
            string text = Random(random, random.Next(12));

            Assert.Equal(PrivacyRows.Clean(text, emails) != text, emails.Finds(text));
            Assert.False(none.Finds(text));
            Assert.True(!emails.Finds(text) || new AuditPrivacy().Finds(text));
        }
    }

    private static string Random(Random random, int pieces)
    {
        StringBuilder text = new();
        for (; pieces > 0; pieces--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Json(Random random, int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => "null",
        1 => "true",
        2 => "12345678901",
        3 or 4 => JsonSerializer.Serialize(Random(random, random.Next(12))),
        5 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, depth - 1)))}]",
        _ => JsonSerializer.Serialize(
            Enumerable.Range(0, random.Next(5))
                .Select(_ => (Name: Random(random, 2), Value: Json(random, depth - 1)))
                .DistinctBy(member => member.Name)
                .ToDictionary(member => member.Name, member => JsonDocument.Parse(member.Value).RootElement)),
    };

    // Kinds and counts; members come in the order of their names, which change.
    private static string Shape(AuditValue value) =>
        value.IsText ? "text" : Shape(JsonDocument.Parse(value.ToString()).RootElement);

    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Shape))}]",
        JsonValueKind.Object => $"{{{string.Join(
            ',', value.EnumerateObject().Select(each => Shape(each.Value)).Order(StringComparer.Ordinal))}}}",
        JsonValueKind.String => "text",
        _ => value.GetRawText(),
    };

    // The reference's, where it has no word boundaries: what it finds is found.
    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex ReferenceAddress();

    [GeneratedRegex("<REDACTED_(?:EMAIL|PHONE)>")]
    private static partial Regex Redacted();
}
