using System.Globalization;
using System.Reflection;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>What the recorded cases are told, word for word.</summary>
public sealed class MessageTests
{
    // The texts are recorded beside this file; who changes one on purpose records them anew with MAESTRO_ACCEPT_TEXT=1.
    private static readonly string Record =
        Path.Combine(
            typeof(MessageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static data => data.Key == "ProjectFolder").Value!,
            "Conformance",
            "Messages.txt");

    [Fact]
    public async Task Messages_AreThoseOnRecord()
    {
        Assert.SkipUnless(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MAESTRO_VECTORS")), "These are other cases.");

        List<string> told = [];
        foreach (AnalyzerCase recorded in AnalyzerCases.All.Where(static each => each.Polarity == "positive"))
        {
            if (recorded.Shape == "any")
            {
                told.AddRange((await AnalyzerRun.Diagnose(recorded.ToSnippet()))
                    .OrderBy(static each => each.Location.SourceSpan)
                    .Select(each => $"{recorded.Id} {each.Id} {each.GetMessage(CultureInfo.InvariantCulture)}")
                    .Select(static line => line.ReplaceLineEndings(" "))
                    .Distinct());
            }
        }

        if (Environment.GetEnvironmentVariable("MAESTRO_ACCEPT_TEXT") == "1")
        {
            await File.WriteAllLinesAsync(Record, told, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllLinesAsync(Record, TestContext.Current.CancellationToken), told);
    }
}
