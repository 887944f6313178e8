using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.CodeFixes.Tests.Workspaces;
using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.CodeFixes.Tests.Conformance;

/// <summary>Every fix that is offered for a recorded case puts it right: the code compiles, the rule is silent there,
/// and no other rule is broken instead.</summary>
[Trait("Category", "Conformance")]
public sealed class FixVectorTests
{
    // A permit that is asserted has no decision to ask.
    private const string Unfixable = "permit";

    public static TheoryData<string> Families =>
    [
        "aggregate", "async", "construct", "described", "discard", "effects", "extend", "incomplete", "modern",
        "noeffect",
        "codes", "permit", "sealed", "swallow", "switching", "unread", "vocabulary",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task EveryOfferedFix_PutsItRight(string name)
    {
        VectorFamily family = VectorFamily.Load("analyzers", name);
        Assert.SkipWhen(family.IsAbsent, family.Reason);

        List<string> wrong = [];
        Dictionary<string, int> applied = [];
        foreach (AnalyzerCase recorded in family.Cases.Select(static each => new AnalyzerCase(each)))
        {
            if (recorded.Shape != "aspnet" || !References.AspNet.IsEmpty)
            {
                Project project = Workbench.Open(recorded.ToSnippet());
                wrong.AddRange(await OfferedFixes.Wrong(project, recorded.Id, recorded.Allowed, applied));
            }
        }

        foreach ((string fix, int count) in applied.OrderBy(static each => each.Key, StringComparer.Ordinal))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{fix}: {count}");
        }

        Assert.True(name == Unfixable || applied.Count > 0, "nothing is offered");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
