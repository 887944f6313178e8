using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Names that nothing nearby has.</summary>
internal static class NewName
{
    public static string Decision(Site site)
    {
        const string Wish = "decision";
        SyntaxNode member = site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(IsMember) ?? (SyntaxNode)site.Root;
        HashSet<string> taken = new(
            member.DescendantTokens()
                .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(static token => token.ValueText)
                .Concat(site.Model.LookupSymbols(site.Node.SpanStart).Select(static symbol => symbol.Name)),
            StringComparer.Ordinal);
        string name = Wish;
        for (int number = 2; taken.Contains(name); number++)
        {
            name = Wish + number;
        }

        return name;
    }

    private static bool IsMember(MemberDeclarationSyntax member) => member is not GlobalStatementSyntax;
}
