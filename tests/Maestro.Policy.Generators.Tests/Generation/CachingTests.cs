using System.Collections;
using System.Reflection;
using Maestro.Policy.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Generators.Tests.Generation;

/// <summary>An edit elsewhere generates nothing anew, and the pipeline keeps no compilation alive.</summary>
public sealed class CachingTests
{
    private const string Code =
        "[Maestro.Policy.Codebook(\"refunds.codebook.json\")] public static partial class Refunds;";

    private static readonly string[] Steps = ["Classes", "Codebooks", "Vocabularies"];

    [Fact]
    public void SameCompilation_NothingRuns() => Assert.All(Reasons(static run => run), IsCached);

    [Fact]
    public void UnrelatedEdit_NothingRuns() =>
        Assert.All(
            Reasons(static run => run with
            {
                Compilation = run.Compilation.AddSyntaxTrees(TestProject.Parse("class Other;", "Other.cs")),
            }),
            IsCached);

    [Fact]
    public void EditBesideTheClass_NothingRuns() =>
        Assert.All(
            Reasons(static run => run with
            {
                Compilation = run.Compilation.ReplaceSyntaxTree(
                    run.Compilation.SyntaxTrees[0],
                    TestProject.Parse($"class Before;\n{Code}\nclass After;", "Case.cs")),
            }),
            IsCached);

    [Fact]
    public void UnrelatedFile_NothingRuns() =>
        Assert.All(Reasons(static run => run with { Driver = Add(run.Driver, new("notes.txt", "text")) }), IsCached);

    [Fact]
    public void UnrelatedCodebook_LeavesTheResult() =>
        Assert.All(
            Reasons(
                static run => run with { Driver = Add(run.Driver, new("b.codebook.json", Books.WithReasons("A"))) },
                "Vocabularies"),
            IsCached);

    [Fact]
    public void ReformattedCodebook_LeavesTheResult() =>
        Assert.All(
            Reasons(static run => run with
            {
                Driver = Replace(run, Books.Refunds.Replace("\n", "\r\n\t ", StringComparison.Ordinal)),
            }),
            IsCached);

    [Fact]
    public void ChangedCodebook_IsGeneratedAnew() =>
        Assert.Contains(
            Reasons(
                static run => run with
                {
                    Driver = Replace(run, Books.Refunds.Replace("lift", "heave", StringComparison.Ordinal)),
                },
                "Vocabularies"),
            step => step.Reason == IncrementalStepRunReason.Modified);

    [Fact]
    public void ChangedClass_IsGeneratedAnew() =>
        Assert.Contains(
            Reasons(static run => run with
            {
                Compilation = run.Compilation.ReplaceSyntaxTree(
                    run.Compilation.SyntaxTrees[0],
                    TestProject.Parse(Code.Replace("Refunds", "Renamed", StringComparison.Ordinal), "Case.cs")),
            }),
            step => step.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    [Fact]
    public void Pipeline_KeepsNothingOfACompilation()
    {
        TestProject project = new(Code, Books.RefundsFile);
        GeneratorRunResult result = project.Driver().RunGenerators(project.Compilation).GetRunResult().Results[0];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

        foreach (string step in Steps)
        {
            Assert.NotEmpty(result.TrackedSteps[step]);
            Assert.All(
                result.TrackedSteps[step].SelectMany(run => run.Outputs),
                output => AssertPlain(output.Value, step, seen));
        }

        Assert.Contains(seen, value => value is string text && text.Contains("AMOUNT_HIGH", StringComparison.Ordinal));
    }

    private static void IsCached((string Step, IncrementalStepRunReason Reason) step) =>
        Assert.True(
            step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
            $"{step.Step}: {step.Reason}");

    private static GeneratorDriver Add(GeneratorDriver driver, TextFile file) => driver.AddAdditionalTexts([file]);

    private static GeneratorDriver Replace(Run run, string text) =>
        run.Driver.ReplaceAdditionalText(run.Codebook, new TextFile(run.Codebook.Path, text));

    // Why each step ran, and each output was written, after a change.
    private static (string Step, IncrementalStepRunReason Reason)[] Reasons(
        Func<Run, Run> change, params string[] steps)
    {
        TestProject project = new(Code, Books.RefundsFile);
        Run changed = change(new(
            project.Driver().RunGenerators(project.Compilation), project.Compilation, Assert.Single(project.Files)));
        GeneratorRunResult result = changed.Driver.RunGenerators(changed.Compilation).GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.NotEmpty(result.TrackedOutputSteps);

        return
        [
            .. from step in result.TrackedSteps
               where (steps.Length == 0 ? Steps : steps).Contains(step.Key)
               from output in step.Value.SelectMany(run => run.Outputs)
               select (step.Key, output.Reason),
            .. from step in result.TrackedOutputSteps
               from output in step.Value.SelectMany(run => run.Outputs)
               select (step.Key, output.Reason),
        ];
    }

    private static void AssertPlain(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SemanticModel or AdditionalText,
            $"{path} keeps a {value.GetType()}");
        foreach (object? item in value is IEnumerable items and not string ? items : Array.Empty<object>())
        {
            AssertPlain(item, $"{path}[]", seen);
        }

        foreach (FieldInfo field in value is string ? [] : Fields(value.GetType()))
        {
            AssertPlain(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }

    private static FieldInfo[] Fields(Type type) =>
        type.Assembly == typeof(CodebookGenerator).Assembly
            ? type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            : [];

    private sealed record Run(GeneratorDriver Driver, CSharpCompilation Compilation, AdditionalText Codebook);
}
