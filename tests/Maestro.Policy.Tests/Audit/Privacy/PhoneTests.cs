namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>What is taken for a phone number, and what isn't.</summary>
public sealed class PhoneTests
{
    [Theory]
    [InlineData("+81 90-1234-5678", "<>")]
    [InlineData("+819012345678", "<>")]
    [InlineData("+81-(0)90-1234-5678", "<>")]
    [InlineData("(+81) 90-1234-5678", "<>")]
    [InlineData("+81-90 1234 5678", "<>")]
    [InlineData("＋８１ ９０－１２３４－５６７８", "<>")]
    [InlineData("+1 (555) 123-4567", "<>")]
    [InlineData("+1 555 123 4567 555", "<> 555")]
    [InlineData("+1-555-123-4567", "<>")]
    [InlineData("+15551234567", "<>")]
    [InlineData("+44 (0)20 7946 0958", "<>")]
    [InlineData("+49 30 12345678", "<>")]
    [InlineData("0081 90-1234-5678", "<>")]
    [InlineData("090-1234-5678", "<>")]
    [InlineData("090 1234 5678", "<>")]
    [InlineData("090.1234.5678", "<>")]
    [InlineData("09012345678", "<>")]
    [InlineData("０９０ー１２３４ー５６７８", "<>")]
    [InlineData("090‐1234–5678", "<>")]
    [InlineData("090\u30001234\u30005678", "<>")]
    [InlineData("03-1234-5678", "<>")]
    [InlineData("03 1234-5678", "<>")]
    [InlineData("(03) 1234-5678", "<>")]
    [InlineData("(03)1234-5678", "<>")]
    [InlineData("（０３）１２３４－５６７８", "<>")]
    [InlineData("03(1234)5678", "<>")]
    [InlineData("(03-1234-5678)", "(<>)")]
    [InlineData("0120-123-456", "<>")]
    [InlineData("0465-12-3456", "<>")]
    [InlineData("020 7946 0958", "<>")]
    [InlineData("030-12345678", "<>")]
    [InlineData("01 23 45 67 89", "<>")]
    [InlineData("(555) 123-4567", "<>")]
    [InlineData("555-123-4567", "<>")]
    [InlineData("555.123.4567", "<>")]
    [InlineData("1-555-123-4567", "<>")]
    [InlineData("1 (555) 123-4567", "<>")]
    [InlineData("555-123-4567x89", "<>x89")]
    [InlineData("電話090-1234-5678まで", "電話<>まで")]
    [InlineData("TEL03-1234-5678", "TEL<>")]
    [InlineData("Tel.03-1234-5678.", "Tel.<>.")]
    [InlineData("tel:03-1234-5678", "tel:<>")]
    [InlineData("03-1234-5678, 090-1234-5678", "<>, <>")]
    [InlineData("03-1234-5678 090-1234-5678", "<> <>")]
    [InlineData("03 1234 5678 090 1234 5678", "<> <>")]
    [InlineData("2026-02-19 090-1234-5678", "2026-02-19 <>")]
    [InlineData("090-1234-5678 2026-02-19", "<> 2026-02-19")]
    [InlineData("03-1234-5678 12:30", "<> 12:30")]
    [InlineData("03-1234-5678+81 90-1234-5678", "<><>")]
    [InlineData("03-1234-5678(03)1234-5678", "<><>")]
    [InlineData("INV-0312-34-5678", "INV-<>")]
    [InlineData("123 0312-34-5678", "123 <>")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89 3704 <>")]
    [InlineData("01 02 03 04 05", "<>")]
    [InlineData("No.5678(03)1234-5678", "No.5678<>")]
    public void Number_IsTaken(string text, string expected) =>
        Assert.Equal(
            expected.Replace("<>", "<REDACTED_PHONE>", StringComparison.Ordinal), PrivacyRows.Clean(text));

    [Theory]
    [InlineData("20260219")]
    [InlineData("2026-02-19")]
    [InlineData("2026/02/19")]
    [InlineData("19.02.2026")]
    [InlineData("02-19-2026 12:30")]
    [InlineData("02 19 2026 12:30")]
    [InlineData("20260219T030405Z")]
    [InlineData("2026-02-19T03:04:05.678901+00:00")]
    [InlineData("2026-02-19 03:04:05.6789012")]
    [InlineData("2026-02-19T03:04:05.678901234Z")]
    [InlineData("2026-02-19T12:00:00+0900")]
    [InlineData("03:04:05")]
    [InlineData("12345678")]
    [InlineData("123456789012")]
    [InlineData("0312345678")]
    [InlineData("012345678901")]
    [InlineData("1234-5678")]
    [InlineData("123-4567")]
    [InlineData("555-1234")]
    [InlineData("123-45-6789")]
    [InlineData("123-456-7890")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("0123 4567 8901 2345")]
    [InlineData("1,234,567,890")]
    [InlineData("1 234 567 890")]
    [InlineData("0.123456789")]
    [InlineData("3.14159265358979")]
    [InlineData("1e+10")]
    [InlineData("1+12345678901")]
    [InlineData("+12345678")]
    [InlineData("192.168.100.200")]
    [InlineData("10.0.19041.1234")]
    [InlineData("2.0.0-rc.1.25451.107")]
    [InlineData("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("0123-4567-89ab-cdef")]
    [InlineData("0123-4567-8901-abcd")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("a1b2c3d4-0123-4567-8901-234567890123")]
    [InlineData("12345678-0123-4567-8901-234567890123")]
    [InlineData("deadbeef-0123-4567-890a-234567890123")]
    [InlineData("0a:03-1234-5678:01")]
    [InlineData("A-03-1234-5678")]
    [InlineData("03--1234--5678")]
    [InlineData("03 - 1234 - 5678")]
    [InlineData("03/1234/5678")]
    [InlineData("+1 555 123")]
    [InlineData("+1234567890123456")]
    public void WhatIsNone_StaysAsItIs(string text)
    {
        AuditRow row = PrivacyRows.Row(text);

        Assert.Same(row, new AuditPrivacy().Apply(row));
    }

    [Fact]
    public void RandomDigestsAndIds_AreNoNumbers()
    {
        Random random = new(817);
        byte[] bytes = new byte[32];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            AuditRow row = PrivacyRows.Row(
                new AuditField("digest", Convert.ToHexString(bytes)),
                new AuditField("short", Convert.ToHexStringLower(bytes.AsSpan(..6))),
                new AuditField("uuid", new Guid(bytes.AsSpan(..16)).ToString()),
                new AuditField("number", random.NextInt64().ToString("D", null)));

            Assert.Same(row, new AuditPrivacy().Apply(row));
        }
    }
}
