using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Code that holds many mutants at once: a member that has some asks which of them is meant.</summary>
internal static partial class Variants
{
    /// <summary>Whether a mutant can be chosen while the code runs.</summary>
    public static bool CanHold(Mutant mutant) => MemberOf(mutant) is not null;

    /// <summary>The tree with its mutants, and with probes.</summary>
    public static SyntaxTree Into(SyntaxTree tree, int file, IEnumerable<NumberedMutant> mutants)
    {
        ILookup<MemberDeclarationSyntax, NumberedMutant> changes =
            mutants.ToLookup(static each => MemberOf(each.Mutant)!);
        Dictionary<SyntaxAnnotation, MemberDeclarationSyntax[]> expanded = [];
        SyntaxNode marked = tree.GetRoot().ReplaceNodes(changes.Select(static member => member.Key), (member, _) =>
        {
            SyntaxAnnotation mark = new();
            expanded[mark] = VariantMember.Expand(member, Probes.MemberOf(member, file)!.Value, changes[member]);
            return member.WithAdditionalAnnotations(mark);
        });
        SyntaxNode all = expanded.Aggregate(
            Probes.Into(marked, file),
            static (root, each) => root.ReplaceNode(root.GetAnnotatedNodes(each.Key).Single(), each.Value));
        return tree.WithRootAndOptions(all, tree.Options);
    }

    /// <summary>The number of the mutant that a place is in; none where it is in what all share.</summary>
    public static int? NumberAt(Location place)
    {
        SyntaxNode node = place.SourceTree!.GetRoot().FindNode(place.SourceSpan);
        return node.AncestorsAndSelf().OfType<MethodDeclarationSyntax>()
            .Select(static method => NumberedName().Match(method.Identifier.ValueText))
            .Where(static match => match.Success)
            .Select(static match => (int?)int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .FirstOrDefault();
    }

    private static MemberDeclarationSyntax? MemberOf(Mutant mutant) =>
        mutant.Original.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            { Parent: InterfaceDeclarationSyntax } => null,
            MethodDeclarationSyntax { ReturnType: not RefTypeSyntax } method
                when IsIn(mutant, method.Body) || IsIn(mutant, method.ExpressionBody) => method,
            PropertyDeclarationSyntax { ExpressionBody: { } body } property when IsIn(mutant, body) => property,
            _ => null,
        };

    private static bool IsIn(Mutant mutant, SyntaxNode? part) =>
        part is not null && part.Span.Contains(mutant.Original.Span);

    [GeneratedRegex("__([0-9]+)$")]
    private static partial Regex NumberedName();
}
