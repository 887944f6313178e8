using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>A method, or a property that is one expression, with a copy of it for each of its mutants.</summary>
internal static class VariantMember
{
    // What a copy isn't, or isn't for anybody else.
    private static readonly SyntaxKind[] Dropped =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword,
        SyntaxKind.OverrideKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.SealedKeyword, SyntaxKind.PartialKeyword,
        SyntaxKind.NewKeyword, SyntaxKind.ThisKeyword,
    ];

    /// <summary>The member, which now chooses, itself as it was, and each mutant.</summary>
    /// <param name="member">The member.</param>
    /// <param name="place">The number of its probe.</param>
    /// <param name="mutants">What is changed in it.</param>
    public static MemberDeclarationSyntax[] Expand(
        MemberDeclarationSyntax member, int place, IEnumerable<NumberedMutant> mutants)
    {
        string original = $"{NameOf(member)}__{place}__original";
        return
        [
            Chooser(member, place, mutants, original),
            Copy(member, original),
            .. mutants.Select(each => Copy(each.Mutant.ApplyTo(member), $"{NameOf(member)}__{each.Number}")),
        ];
    }

    private static string NameOf(MemberDeclarationSyntax member) => member is PropertyDeclarationSyntax property
        ? property.Identifier.ValueText
        : ((MethodDeclarationSyntax)member).Identifier.ValueText;

    private static MethodDeclarationSyntax Copy(MemberDeclarationSyntax member, string name)
    {
        MethodDeclarationSyntax copy = member is PropertyDeclarationSyntax property
            ? MethodDeclaration(property.Type, name)
                .WithModifiers(property.Modifiers)
                .WithExpressionBody(property.ExpressionBody)
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : WithPlainParameters((MethodDeclarationSyntax)member).WithIdentifier(Identifier(name));
        return (MethodDeclarationSyntax)Probes.IntoRepetitions(
            copy
                .WithAttributeLists([])
                .WithModifiers(Kept(copy.Modifiers))
                .WithExplicitInterfaceSpecifier(null)
                .NormalizeWhitespace());
    }

    private static MethodDeclarationSyntax WithPlainParameters(MethodDeclarationSyntax method) =>
        method.WithParameterList(method.ParameterList.WithParameters(
            [.. method.ParameterList.Parameters.Select(static each => each.WithModifiers(Kept(each.Modifiers)))]));

    private static SyntaxTokenList Kept(SyntaxTokenList modifiers) =>
        [.. modifiers.Where(static each => !Dropped.Contains(each.Kind()))];

    private static MemberDeclarationSyntax Chooser(
        MemberDeclarationSyntax member, int place, IEnumerable<NumberedMutant> mutants, string original)
    {
        bool isVoid = member is MethodDeclarationSyntax { ReturnType: { } type } && Probes.IsVoid(type);
        string given = Given(member);
        string Use(string copy) => isVoid ? $"{copy}{given}; return;" : $"return {copy}{given};";

        IEnumerable<string> cases =
            mutants.Select(each => $"case {each.Number}: {Use($"{NameOf(member)}__{each.Number}")}");
        BlockSyntax body = (BlockSyntax)ParseStatement(
            $$"""
            {
                global::{{Probes.TypeName}}.Reach({{place}});
                switch (global::{{Probes.TypeName}}.Active)
                {
                    {{string.Join("\n", cases)}}
                    default: {{Use(original)}}
                }
            }
            """);
        return member is PropertyDeclarationSyntax property
            ? property
                .WithAccessorList(AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body)]))
                .WithExpressionBody(null).WithSemicolonToken(default)
            : ((MethodDeclarationSyntax)member)
                .WithBody(body)
                .WithExpressionBody(null).WithSemicolonToken(default);
    }

    // What a copy is given: the type parameters and the parameters of the member.
    private static string Given(MemberDeclarationSyntax member)
    {
        if (member is not MethodDeclarationSyntax method)
        {
            return "()";
        }

        IEnumerable<string> types =
            method.TypeParameterList?.Parameters.Select(static each => each.Identifier.Text) ?? [];
        string arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        return types.Any() ? $"<{string.Join(", ", types)}>({arguments})" : $"({arguments})";
    }

    private static string Argument(ParameterSyntax parameter)
    {
        SyntaxToken passing = parameter.Modifiers.FirstOrDefault(static each =>
            each.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
        return $"{passing.Text} {parameter.Identifier.Text}";
    }
}
