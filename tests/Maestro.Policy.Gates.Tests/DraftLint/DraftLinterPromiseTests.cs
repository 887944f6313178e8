using System.Diagnostics;
using System.Globalization;
using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

/// <summary>What a linter promises beside its answer: it is linear, and no culture matters.</summary>
/// <remarks>The time is a net for the quadratic: that takes hours where the linear takes seconds, so a loaded machine
/// doesn't decide the test.</remarks>
public sealed class DraftLinterPromiseTests
{
    private const int Size = 10_000_000;

    [Theory]
    [InlineData("not racist ")]
    [InlineData("legally* ")]
    [InlineData("does not create     ")]
    [InlineData("not *")]
    [InlineData("legally -")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("but ")]
    [InlineData("日本")]
    [InlineData("\u0301")]
    [InlineData("draf")]
    public void TenMillionCharacters_AreReadInOneGo(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var watch = Stopwatch.StartNew();

        DraftLintResult result = new DraftLinter().Check(text);

        Assert.False(result.IsClean);
        Assert.False(new DraftLinter(reading: DraftLintReading.FirstMatch).Check(text).IsClean);
        Assert.InRange(result.Suppressed.Length, 0, DraftLintResult.MaxSuppressed);
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 5);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    public void Culture_ChangesNothing(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);

            Assert.Equal(DraftLintOutcome.DiscriminationTerm, new DraftLinter().Check("DISCRIMINATION").Outcome);
            Assert.True(new DraftLinter().Check(
                "DRAFT. NO OPERATIONAL EFFECT. AI IS USED FOR DRAFTING ONLY. ADMIN APPROVAL").IsClean);
        }
        catch (CultureNotFoundException)
        {
            Assert.Skip("The process runs with the invariant culture only.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void DefaultValues_AreTheSafeOnes()
    {
        Assert.Equal(DraftLintReading.Strict, default);
        Assert.Equal(DraftLintOutcome.NotJudged, default);
        Assert.Equal(Verdict.Stop, DraftBook.Options.ClaimVerdict);
        Assert.Equal(Verdict.Stop, DraftBook.Options.ScopeVerdict);
    }
}
