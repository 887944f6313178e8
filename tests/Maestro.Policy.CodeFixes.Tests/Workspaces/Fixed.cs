using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Tests.Workspaces;

/// <summary>Applies one fix to the first thing that it is for.</summary>
internal static class Fixed
{
    /// <summary>What the tests' own code calls.</summary>
    private const string Host =
        """
        using System;
        using System.Threading.Tasks;
        using Maestro.Policy;

        partial class Host
        {
            public Decision<int> Ask(int order) => throw new NotSupportedException();

            static Decision<int> Decide(int order) => throw new NotSupportedException();

            static Task<Decision<int>> DecideAsync(int order) => throw new NotSupportedException();

            static (Decision<int> Decision, int Cost) DecideWithCost(int order) => throw new NotSupportedException();

            static Decision<int>[] DecideAll() => throw new NotSupportedException();

            [GuardedEffect]
            static void Send(int order) { }

            static void Work() { }
        }
        """;

    /// <summary>Checks the file after the fix; that it compiles and that the rule is silent, too.</summary>
    public static Task Becomes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => Becomes<TFix>(Workbench.Open(new Snippet(before), Host), after);

    /// <summary>The same for code that is written against the neutral stub.</summary>
    public static Task BecomesWithStub<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        AnalyzerCase withCodebook = VectorFamily.Load("analyzers", "codes").Cases
            .Select(static each => new AnalyzerCase(each))
            .First(static each => each.ToSnippet().AdditionalFiles.Length > 0);
        Snippet snippet = new(before)
        {
            References = [Stub.Reference],
            Config = ImmutableDictionary<string, string>.Empty.Add("maestro.attribute_namespaces", "Stub.Policy"),
            AdditionalFiles = withCodebook.ToSnippet().AdditionalFiles,
        };
        return Becomes<TFix>(Workbench.Open(snippet), after);
    }

    /// <summary>Checks that the fix isn't offered although the rule reports.</summary>
    public static async Task IsNotOffered<TFix>(string code)
        where TFix : CodeFixProvider, new()
    {
        Project project = Workbench.Open(new Snippet(code), Host);
        Assert.Empty(await Workbench.Errors(project));

        Assert.Empty(await Workbench.Offers(new TFix(), project.Documents.First(), await First(new TFix(), project)));
    }

    private static async Task Becomes<TFix>(Project project, string after)
        where TFix : CodeFixProvider, new()
    {
        Assert.Empty(await Workbench.Errors(project));
        TFix fix = new();
        Diagnostic diagnostic = await First(fix, project);

        CodeAction offer = (await Workbench.Offers(fix, project.Documents.First(), diagnostic))[0];
        Project changed = (await Workbench.Apply(offer)).GetProject(project.Id)!;

        string text = (await changed.Documents.First().GetTextAsync()).ToString();
        Assert.Equal(after, text, ignoreLineEndingDifferences: true);
        Assert.Empty(await Workbench.Errors(changed));
        Assert.DoesNotContain(await Workbench.Diagnose(changed), each => each.Id == diagnostic.Id);
    }

    private static async Task<Diagnostic> First(CodeFixProvider fix, Project project)
    {
        ImmutableArray<Diagnostic> all = await Workbench.Diagnose(project);
        return all.FirstOrDefault(each => fix.FixableDiagnosticIds.Contains(each.Id))
            ?? throw new InvalidOperationException($"Nothing to fix: {string.Join(", ", all)}");
    }
}
