using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Documentation;
using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Documentation;

/// <summary>The bad code on a rule's page can be put right by what the page offers.</summary>
public sealed class PageFixTests
{
    public static TheoryData<string> Rules =>
        [.. AllFixes.Of.SelectMany(static fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task BadCode_IsPutRight(string rule) => IsPutRight(rule, ExampleFrame.Of(RulePage.Of(rule).Bad));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task BadCode_KeepsItsLineEnds(string rule)
    {
        Snippet unix = ExampleFrame.Of(RulePage.Of(rule).Bad);

        await IsPutRight(rule, unix with { Source = unix.Source.ReplaceLineEndings("\r\n") });
    }

    private static async Task IsPutRight(string rule, Snippet bad)
    {
        Dictionary<string, int> applied = [];

        ImmutableArray<string> wrong = await OfferedFixes.Wrong(Workbench.Open(bad), rule, [], applied);

        Assert.Empty(wrong);
        Assert.Contains(applied.Keys, key => key.StartsWith(rule, StringComparison.Ordinal));
    }
}
