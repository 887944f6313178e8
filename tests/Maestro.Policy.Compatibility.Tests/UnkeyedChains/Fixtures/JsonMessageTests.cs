using System.Text;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains.Fixtures;

/// <summary>Lines that aren't JSON, and what CPython 3.11 says about them.</summary>
public sealed class JsonMessageTests
{
    [Theory]
    [InlineData("nul", "Expecting value")]
    [InlineData("-", "Expecting value")]
    [InlineData("-Inf", "Expecting value")]
    [InlineData("+1", "Expecting value")]
    [InlineData("[1,]", "Expecting value")]
    [InlineData("[", "Expecting value")]
    [InlineData("{\"a\":}", "Expecting value")]
    [InlineData("01", "Extra data")]
    [InlineData("1.", "Extra data")]
    [InlineData("1.e5", "Extra data")]
    [InlineData("1e+", "Extra data")]
    [InlineData("{} {}", "Extra data")]
    [InlineData("{,}", "Expecting property name enclosed in double quotes")]
    [InlineData("{\"a\":1,}", "Expecting property name enclosed in double quotes")]
    [InlineData("{", "Expecting property name enclosed in double quotes")]
    [InlineData("{\"a\" 1}", "Expecting ':' delimiter")]
    [InlineData("{\"a\"", "Expecting ':' delimiter")]
    [InlineData("{\"a\":1 \"b\"}", "Expecting ',' delimiter")]
    [InlineData("[1 2]", "Expecting ',' delimiter")]
    [InlineData("[1", "Expecting ',' delimiter")]
    [InlineData("\"a", "Unterminated string starting at")]
    [InlineData("\"a\\", "Unterminated string starting at")]
    [InlineData("\"\\x\"", "Invalid \\escape")]
    [InlineData("\"\\u12G4\"", "Invalid \\uXXXX escape")]
    [InlineData("\"\\u+123\"", "Invalid \\uXXXX escape")]
    [InlineData("\"\\u1234", "Invalid \\uXXXX escape")]
    [InlineData("\"\\ud800\\u12\"", "Invalid \\uXXXX escape")]
    [InlineData("\"a\tb\"", "Invalid control character at")]
    [InlineData("\uFEFF{}", "Unexpected UTF-8 BOM (decode using utf-8-sig)")]
    public void FaultyLine_HasTheMessageOfTheReference(string line, string message)
    {
        FixtureVerdict verdict = FixtureChain.Verify(Encoding.UTF8.GetBytes(line), new());

        Assert.Equal(
            [new(1, FixtureReason.JsonlInvalid, $"JSONL line is invalid: {message}.")], verdict.Issues);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("-0.0e-0")]
    [InlineData("[ ]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\/\u007f\"")]
    public void LineOfTheReferencesJson_IsRead(string line) =>
        Assert.Equal(
            [FixtureReason.RowNotObject], FixtureChain.Verify(Encoding.UTF8.GetBytes(line), new()).Reasons);
}
