using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The mutants of the analyzers.</summary>
internal static class Mutants
{
    // The rules about codebooks are tested with the generator, and nobody wrote what the build adds.
    private static readonly string[] TestedElsewhere = ["Codebooks", "Codebook", "netstandard2.0"];

    /// <summary>All of them, or those in the folders and files that are named; some may turn out not to compile.
    /// </summary>
    public static IEnumerable<Mutant> Of(CSharpCompilation analyzers, string? within)
    {
        ImmutableArray<SyntaxTree> trees = analyzers.SyntaxTrees;
        for (int file = 0; file < trees.Length; file++)
        {
            if (IsTestedHere(trees[file].FilePath) && IsWithin(trees[file].FilePath, within))
            {
                foreach (SyntaxNode node in trees[file].GetRoot().DescendantNodes())
                {
                    foreach (SyntaxNode replacement in IsDescription(node) ? [] : Replacements(node))
                    {
                        yield return new(file, node, replacement);
                    }
                }
            }
        }
    }

    private static IEnumerable<SyntaxNode> Replacements(SyntaxNode node) => node switch
    {
        PatternSyntax pattern => PatternMutations.Of(pattern),
        ExpressionSyntax expression => ExpressionMutations.Of(expression).Concat(ConditionMutations.Of(expression)),
        _ => StatementMutations.Of(node),
    };

    private static bool IsTestedHere(string path) =>
        path.StartsWith(AnalyzersProject.Folder, StringComparison.Ordinal)
        && !TestedElsewhere.Contains(Path.GetFileName(Path.GetDirectoryName(path)));

    private static bool IsWithin(string path, string? folders) =>
        folders is null
        || folders.Split(',').Any(each => path.StartsWith(
            Path.Combine(AnalyzersProject.Folder, each), StringComparison.Ordinal));

    // What rules say of themselves is compared with their pages.
    private static bool IsDescription(SyntaxNode node) =>
        node.Ancestors().Any(static around =>
            around is AttributeSyntax
                or InvocationExpressionSyntax
                {
                    Expression: IdentifierNameSyntax { Identifier.ValueText: "Describe" },
                });
}
