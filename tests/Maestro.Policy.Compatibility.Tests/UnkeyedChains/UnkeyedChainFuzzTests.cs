using System.Text;
using System.Text.Json.Nodes;
using Maestro.Policy.Compatibility.Tests.UnkeyedChains.Suites;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains;

/// <summary>Bytes that nobody thought of: there is a verdict, and it doesn't contradict itself.</summary>
public sealed class UnkeyedChainFuzzTests
{
    private static readonly int Mutants =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 10_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "0", "-1", "1e999", "99999999999999999999", "true", "null", "NaN",
        "-Infinity", "\\u0000", "\\ud800", "\\", "\0", "\uFEFF", "\u2028", "\n", "\r\n", "\u001e", " ", "é", "🚑",
        "GENESIS", "\"seq\":1,", "\"evidence\":{},", "[[[[[[[[", "\"case_id\":", "'",
    ];

    [Fact]
    public void MutantOfAFixture_HasAVerdict()
    {
        JsonObject[] rows = Rows.OfFixture(3);
        byte[] seed = Rows.Bytes(rows);
        FixtureExpectation expected = Rows.Valid(rows);

        int passed = Count(20260321, seed, mutant =>
        {
            FixtureVerdict verdict = FixtureChain.Verify(mutant, expected);
            bool isValid = verdict.Outcome == FixtureOutcome.ChainValid;

            Assert.NotEmpty(verdict.Reasons);
            Assert.Equal(verdict.Passed, isValid);
            Assert.Equal(isValid, verdict.Reasons is [FixtureReason.ChainValid]);
            Assert.True(!isValid || (verdict.RecomputedHead == expected.HeadHash && verdict.RowCount == 3));
            Assert.All(verdict.Issues, issue => Assert.InRange(issue.Line, 0, verdict.LineCount));
            return isValid;
        });

        Assert.InRange(passed, 1, Mutants / 2);
    }

    [Fact]
    public void MutantOfRuntimeRows_HasAVerdict()
    {
        JsonObject[] rows = Rows.OfRuntime(2);
        byte[] seed = Rows.Bytes(rows);
        byte[] source = Rows.Bytes(Rows.Source(rows));

        int passed = Count(20260322, seed, mutant => Judge(RuntimeChain.Verify(mutant, source), Rows.Head(rows)));

        Assert.InRange(passed, 1, Mutants / 2);
    }

    [Fact]
    public void MutantOfASourceVerdict_HasAVerdict()
    {
        JsonObject[] rows = Rows.OfRuntime(1);
        byte[] text = Rows.Bytes(rows);
        byte[] seed = Rows.Bytes(Rows.Source(rows));

        int passed = Count(20260323, seed, mutant => Judge(RuntimeChain.Verify(text, mutant), Rows.Head(rows)));

        Assert.InRange(passed, 1, Mutants / 2);
    }

    [Fact]
    public void MutantOfAManifest_HasAVerdict()
    {
        byte[] seed = Encoding.UTF8.GetBytes(Shipped.Manifest);

        int passed = Count(20260324, seed, mutant =>
        {
            FixtureSuiteResult result = FixtureSuite.Run(mutant, static _ => null);

            Assert.InRange(result.ExitCode, 1, 2);
            Assert.Equal(result.ExitCode == 2, result.FailureDetail is not null);
            Assert.Equal(result.FailureDetail is null, result.Checks.IsManifestValid);
            return result.Checks.IsManifestValid;
        });

        Assert.InRange(passed, 1, Mutants / 2);
    }

    private static bool Judge(RuntimeVerdict verdict, string head)
    {
        Assert.Equal(verdict.IsVerified, verdict.Reasons.IsEmpty);
        Assert.True(!verdict.IsVerified || (verdict.RecomputedHead == head && verdict.StoredHead == head));
        return verdict.IsVerified;
    }

    private static int Count(int seedOfChance, byte[] seed, Func<byte[], bool> passes)
    {
        Random random = new(seedOfChance);
        int passed = 0;
        for (int i = 0; i < Mutants; i++)
        {
            passed += passes(Mutation.Of(seed, random, Pieces)) ? 1 : 0;
        }

        return passed;
    }
}
