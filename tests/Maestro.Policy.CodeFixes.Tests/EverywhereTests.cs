using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.CodeFixes.Tests.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Tests;

/// <summary>What can be put right in one place can be put right in all.</summary>
public sealed class EverywhereTests
{
    private const int DroppedPerFile = 2;

    public static TheoryData<string, string> Repeatable => new()
    {
        { "ThrowUnlessRun", "Decide(order);" },
        { "ReturnUnlessRun", "Decide(order);" },
        { "SwitchOverAllOutcomes", "Decide(order);" },
        { "TestIsRun", "if (Decide(order).IsStop) { return; } Work();" },
        { "RethrowRefusal", "try { Decide(order).ThrowIfNotRun(); } catch (System.Exception) { } Work();" },
        { "GuardWithEarlyReturn", "var d = Decide(order); System.Console.WriteLine(d.IsHitl); Send(order);" },
    };

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Document_IsPutRight(string fix, string statement)
    {
        Project project = Open(statement);
        Assert.Equal(2 * DroppedPerFile, await Left(project, fix));

        Solution changed = await EverywhereFix.Apply(Named(fix), project.Documents.First(), FixAllScope.Document);

        Assert.Equal(DroppedPerFile, await Left(changed.GetProject(project.Id)!, fix));
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Project_IsPutRight(string fix, string statement)
    {
        Project project = Open(statement);

        Solution changed = await EverywhereFix.Apply(Named(fix), project.Documents.First(), FixAllScope.Project);

        Assert.Equal(0, await Left(changed.GetProject(project.Id)!, fix));
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Solution_IsPutRight(string fix, string statement)
    {
        Project project = Open(statement);
        Project other = Workbench.Open(project.Solution, "Other", new Snippet(Code(statement)));

        Solution changed = await EverywhereFix.Apply(
            Named(fix), other.Solution.GetProject(project.Id)!.Documents.First(), FixAllScope.Solution);

        Assert.Equal(0, await Left(changed.GetProject(project.Id)!, fix));
        Assert.Equal(0, await Left(changed.GetProject(other.Id)!, fix));
    }

    [Fact]
    public void Acknowledge_NeedsAReasonEachTime() => Assert.Null(Named("Acknowledge").GetFixAllProvider());

    private static Project Open(string statement) =>
        Workbench.Open(new Snippet(Code(statement)), Code(statement, "Second"));

    private static string Code(string statement, string name = "First") =>
        $$"""
        using Maestro.Policy;

        class {{name}}
        {
            static Decision<int> Decide(int order) => throw new System.NotSupportedException();

            [GuardedEffect]
            static void Send(int order) { }

            static void Work() { }

            void One(int order)
            {
                {{statement}}
            }

            void Other(int order)
            {
                {{statement}}
            }
        }
        """;

    private static CodeFixProvider Named(string fix) => AllFixes.Of.Single(each => each.GetType().Name == fix);

    private static async Task<int> Left(Project project, string fix)
    {
        Assert.Empty(await Workbench.Errors(project));
        return (await Workbench.Diagnose(project)).Count(each => Named(fix).FixableDiagnosticIds.Contains(each.Id));
    }
}
