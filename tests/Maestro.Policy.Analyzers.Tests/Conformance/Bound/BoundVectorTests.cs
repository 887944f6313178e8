using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Conformance.Bound;

/// <summary>The recorded cases again, against the library itself: what can be written with it is reported alike.
/// </summary>
/// <remarks>What can't: a decision, a permit or an approval made by hand, and types of another shape.</remarks>
[Trait("Category", "Conformance")]
public sealed class BoundVectorTests
{
    // Our decision is a struct, so an empty slot of an array holds one that nobody decided.
    private const string DefaultOfStruct = "MAESTRO040";

    private static readonly MetadataReference HostApi = CompiledLibrary.Of(
        "Host.Api",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "Bound", "HostApi.cs")),
        References.Core);

    private static readonly SyntaxTree Usings =
        CSharpSyntaxTree.ParseText("global using Host.Api;", new(LanguageVersion.CSharp14), "Usings.cs");

    public static TheoryData<string> Families => [.. AnalyzerCases.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public Task Family_IsReportedAlike(string name) => FamilyRun.Verify(name, Differences);

    [Fact]
    public void NearlyAllCases_CanBeWrittenWithTheLibrary()
    {
        AnalyzerCase[] cases = [.. AnalyzerCases.All];
        Assert.SkipWhen(cases.Length == 0, "The recorded cases aren't there.");

        int written = cases.Count(static each => IsPossible(Compile(Bound(each))));

        Assert.InRange(written, cases.Length * 3 / 4, cases.Length);
    }

    private static async Task<ImmutableArray<string>> Differences(AnalyzerCase recorded)
    {
        Snippet snippet = Bound(recorded);
        CSharpCompilation compilation = Compile(snippet);
        if (recorded.Polarity == "known-miss" || !IsPossible(compilation))
        {
            return [];
        }

        ImmutableArray<Finding> expected = Binding.Expected(recorded);
        Finding[] found = [.. (await AnalyzerRun.Diagnose(snippet, compilation)).Select(Finding.Of).Distinct()];
        return
        [
            .. expected.Except(found).Select(missing => $"{recorded.Id}: missing {missing}"),
            .. found.Except(expected)
                .Where(extra => extra.Rule != DefaultOfStruct && !recorded.Allowed.Contains(extra.Rule))
                .Select(extra => $"{recorded.Id}: unexpected {extra}"),
        ];
    }

    private static Snippet Bound(AnalyzerCase recorded)
    {
        Snippet neutral = recorded.ToSnippet();
        return neutral with
        {
            Source = Binding.Source(recorded),
            Config = neutral.Config.Remove("maestro.attribute_namespaces"),
            References = [.. neutral.References.Remove(Stub.Reference), References.Core, HostApi],
        };
    }

    private static CSharpCompilation Compile(Snippet snippet) => snippet.Compile().AddSyntaxTrees(Usings);

    private static bool IsPossible(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().All(static each => each.Severity != DiagnosticSeverity.Error);
}
