using System.Text;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains.Suites;

public sealed class FixtureSuiteTests
{
    private static readonly byte[] Manifest = Encoding.UTF8.GetBytes(Shipped.Manifest);

    [Fact]
    public void ShippedSuite_IsVerified()
    {
        FixtureSuiteResult result = Shipped.Run(Shipped.Manifest);

        Assert.Equal((0, true, FixtureOutcome.ChainValid), (result.ExitCode, result.IsVerified, result.Outcome));
        Assert.Equal(7, result.Counts.Passed);
    }

    [Fact]
    public void Files_AreAskedForByTheirSevenNames()
    {
        List<string> asked = [];

        FixtureSuite.Run(Manifest, name =>
        {
            asked.Add(name);
            return null;
        });

        Assert.Equal(7, asked.Distinct().Count());
        Assert.All(asked, name => Assert.Matches("^[a-z_]+[.]jsonl$", name));
    }

    [Fact]
    public void AbsentFiles_FailEachCase()
    {
        FixtureSuiteResult result = FixtureSuite.Run(Manifest, _ => null);

        Assert.Equal((1, FixtureOutcome.Blocked), (result.ExitCode, result.Outcome));
        Assert.Equal([FixtureReason.FixtureNotFound, FixtureReason.ExpectedValidationFailed], result.Reasons);
        Assert.Equal((7, 6, 0), (result.Counts.Failed, result.Counts.InputInvalid, result.Counts.Rows));
    }

    [Fact]
    public void FileThatCannotBeRead_EndsTheSuite()
    {
        FixtureSuiteResult result = FixtureSuite.Run(Manifest, _ => throw new IOException("no disk"));

        Assert.Equal((2, FixtureOutcome.Blocked), (result.ExitCode, result.Outcome));
        Assert.Equal([FixtureReason.InputUnreadable], result.Reasons);
        Assert.Empty(result.Cases);
    }

    [Fact]
    public void WhatElseTheFunctionThrows_Escapes() =>
        Assert.Throws<InvalidOperationException>(
            () => FixtureSuite.Run(Manifest, _ => throw new InvalidOperationException()));

    [Fact]
    public void FunctionThatIsNull_IsMisuse() =>
        Assert.Throws<ArgumentNullException>(() => FixtureSuite.Run(Manifest, null!));

    [Fact]
    public void LargeManifest_IsRefused()
    {
        byte[] manifest = new byte[FixtureSuite.MaxManifestBytes + 1];

        Assert.Equal(
            "Fixture manifest has too many bytes.", FixtureSuite.Run(manifest, Shipped.Read).FailureDetail);
    }

    [Theory]
    [InlineData("[[[", "Fixture manifest is invalid JSON: Expecting value.")]
    [InlineData("{\"cases\": [], \"cases\": 1}", "Fixture manifest top-level fields are invalid.")]
    public void FaultyManifest_IsRefused(string manifest, string detail)
    {
        FixtureSuiteResult result = Shipped.Run(manifest);

        Assert.Equal((2, detail), (result.ExitCode, result.FailureDetail));
        Assert.Equal([FixtureReason.ManifestInvalid], result.Reasons);
        Assert.False(result.Checks.IsManifestValid);
        Assert.Null(result.ManifestSha256);
    }

    [Fact]
    public void DeepManifest_IsRefused() =>
        Assert.Equal(
            "Fixture manifest can't be read.", Shipped.Run(new string('[', 1_000_000)).FailureDetail);

    [Theory]
    [InlineData("it's", "[\"it's\"]")]
    [InlineData("'\\\"\\u0022", "['\\'\"\"']")]
    [InlineData("a\\\\b\\n", "['a\\\\b\\n']")]
    [InlineData("\\u00a0\\u200b\\ud83d\\ude91\\ud800", "['\\xa0\\u200b🚑\\ud800']")]
    public void ExtraField_IsNamedAsTheReferenceDoes(string name, string shown)
    {
        string manifest = Shipped.Manifest.Replace(
            "\"case_id\": \"valid_chain\"", $"\"{name}\": 0, \"case_id\": \"valid_chain\"", StringComparison.Ordinal);

        Assert.Equal(
            $"Manifest case fields mismatch; missing=[], extra={shown}.", Shipped.Run(manifest).FailureDetail);
    }

    [Theory]
    [InlineData("\"target\": \"chain\"", "\"target\": \"\"", "Manifest field target must be a non-empty string.")]
    [InlineData("valid_chain.jsonl", "a/valid_chain.jsonl", "fixture_name must be a local JSONL filename.")]
    [InlineData("valid_chain.jsonl", "valid_chain.json", "fixture_name must be a local JSONL filename.")]
    [InlineData("-case-v0.1", "-case-v0.2", "Manifest case schema_version is invalid.")]
    [InlineData("\"ARL_CHAIN_VALID\"", "\"INPUT_UNREADABLE\"", "Manifest primary reason code is unknown.")]
    [InlineData(
        "\"expected_additional_reason_codes\": []", "\"expected_additional_reason_codes\": [1]",
        "Manifest additional reason code is unknown.")]
    [InlineData(
        "\"expected_additional_reason_codes\": []", "\"expected_additional_reason_codes\": [\"ARL_CHAIN_EMPTY\"]",
        "Manifest case valid_chain does not match the Patch 13 contract for expected_additional_reason_codes.")]
    public void CaseThatIsOtherwise_IsRefused(string from, string to, string detail)
    {
        int at = Shipped.Manifest.IndexOf(from, StringComparison.Ordinal);

        Assert.Equal(
            detail, Shipped.Run(Shipped.Manifest[..at] + to + Shipped.Manifest[(at + from.Length)..]).FailureDetail);
    }
}
