using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

public sealed class CodebookDeviationTests
{
    [Fact]
    public void DeviationsInDocument_AreThoseInCode()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "docs", "deviations.md");
        IEnumerable<string> documented = File.ReadLines(path)
            .Where(line => line.StartsWith("| DEV-", StringComparison.Ordinal));

        Assert.Equal(Deviations.All.Select(d => $"| {d.Id} | {d.Family} | {d.Reason} | {d.Rule} |"), documented);
    }

    [Fact]
    public void DeviationIds_AreUnique() =>
        Assert.Equal(Deviations.All.Count, Deviations.All.Select(deviation => deviation.Id).Distinct().Count());

    [Fact]
    public void FamilyOutsideOfTheNamedFolder_IsAbsent()
    {
        VectorFamily family = VectorFamily.Load("emergency", "codebook_pack", Path.GetTempPath());

        Assert.True(family.IsAbsent);
        Assert.Contains(VectorFamily.Variable, family.Reason, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => family.Cases);
    }

    [Fact]
    public void FamilyThatTheRepositoryLacks_IsAnError() =>
        Assert.Throws<FileNotFoundException>(() => VectorFamily.Load("emergency", "no_such_family", folder: null));
}
