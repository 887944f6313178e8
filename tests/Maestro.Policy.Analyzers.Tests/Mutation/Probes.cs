using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Makes code tell which members of it are reached, and give up where it doesn't end.</summary>
internal static class Probes
{
    /// <summary>More members than any file has.</summary>
    public const int PerFile = 200;

    public const string TypeName = "MutationProbe";

    private static readonly StatementSyntax Step = ParseStatement($"global::{TypeName}.Step();");

    /// <summary>What the code calls.</summary>
    public static string Source(int files) =>
        $$"""
        internal static class {{TypeName}}
        {
            public static bool[] Reached = new bool[{{files * PerFile}}];
            public static int Active;
            public static int Steps;
            public static int Limit = int.MaxValue;

            public static void Reach(int member)
            {
                Reached[member] = true;
                Step();
            }

            public static void Step()
            {
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                if (++Steps > Limit)
                {
                    throw new System.InvalidOperationException("The analyzers don't end.");
                }
            }
        }
        """;

    /// <summary>The tree with a probe in each member, each local function and each loop.</summary>
    public static SyntaxTree Into(SyntaxTree tree, int file) =>
        tree.WithRootAndOptions(Into(tree.GetRoot(), file), tree.Options);

    /// <inheritdoc cref="Into(SyntaxTree, int)"/>
    public static SyntaxNode Into(SyntaxNode root, int file)
    {
        Dictionary<SyntaxNode, int> members = Members(root)
            .Select((member, i) => (member, i))
            .ToDictionary(static each => each.member, each => (file * PerFile) + each.i);
        return root.ReplaceNodes(
            root.DescendantNodes().Where(node => members.ContainsKey(node) || IsRepeated(node)),
            (original, inner) => members.TryGetValue(original, out int number)
                ? ProbedMember(inner, ParseStatement($"global::{TypeName}.Reach({number});"))
                : ProbedRepetition(inner, Step));
    }

    /// <summary>Code with a probe in each local function and each loop.</summary>
    public static SyntaxNode IntoRepetitions(SyntaxNode code) => code.ReplaceNodes(
        code.DescendantNodes().Where(IsRepeated), static (_, inner) => ProbedRepetition(inner, Step));

    /// <summary>The number of the member that a node is in; none where it may run before any member does.</summary>
    public static int? MemberOf(SyntaxNode node, int file)
    {
        SyntaxNode? member = node.AncestorsAndSelf().FirstOrDefault(IsMember);
        return member is null
            ? null
            : (file * PerFile) + Members(member.SyntaxTree.GetRoot()).TakeWhile(each => each != member).Count();
    }

    /// <summary>Whether a method gives nothing back.</summary>
    public static bool IsVoid(TypeSyntax type) =>
        type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.VoidKeyword);

    private static IEnumerable<SyntaxNode> Members(SyntaxNode root) => root.DescendantNodes().Where(IsMember);

    private static bool IsMember(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        _ => false,
    };

    private static bool IsRepeated(SyntaxNode node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or LocalFunctionStatementSyntax;

    private static SyntaxNode ProbedMember(SyntaxNode member, StatementSyntax probe) => member switch
    {
        MethodDeclarationSyntax method => method
            .WithBody(Begun(method.Body, method.ExpressionBody, probe, IsVoid(method.ReturnType)))
            .WithExpressionBody(null).WithSemicolonToken(default),
        BaseMethodDeclarationSyntax method => method
            .WithBody(Begun(method.Body, method.ExpressionBody, probe, method is ConstructorDeclarationSyntax))
            .WithExpressionBody(null).WithSemicolonToken(default),
        AccessorDeclarationSyntax accessor => accessor
            .WithBody(Begun(
                accessor.Body, accessor.ExpressionBody, probe, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)))
            .WithExpressionBody(null).WithSemicolonToken(default),
        PropertyDeclarationSyntax property => property
            .WithAccessorList(Getter(property.ExpressionBody!, probe))
            .WithExpressionBody(null).WithSemicolonToken(default),
        IndexerDeclarationSyntax indexer => indexer
            .WithAccessorList(Getter(indexer.ExpressionBody!, probe))
            .WithExpressionBody(null).WithSemicolonToken(default),
        _ => member,
    };

    private static SyntaxNode ProbedRepetition(SyntaxNode node, StatementSyntax probe) => node switch
    {
        WhileStatementSyntax loop => loop.WithStatement(Block(probe, loop.Statement)),
        DoStatementSyntax loop => loop.WithStatement(Block(probe, loop.Statement)),
        ForStatementSyntax loop => loop.WithStatement(Block(probe, loop.Statement)),
        ForEachStatementSyntax loop => loop.WithStatement(Block(probe, loop.Statement)),
        ForEachVariableStatementSyntax loop => loop.WithStatement(Block(probe, loop.Statement)),
        LocalFunctionStatementSyntax function => function
            .WithBody(Begun(function.Body, function.ExpressionBody, probe, IsVoid(function.ReturnType)))
            .WithExpressionBody(null).WithSemicolonToken(default),
        _ => node,
    };

    private static AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow, StatementSyntax probe) =>
        AccessorList(
            [AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Begun(null, arrow, probe, isVoid: false))]);

    private static BlockSyntax Begun(
        BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, StatementSyntax probe, bool isVoid) =>
        body is not null
            ? body.WithStatements(body.Statements.Insert(0, probe))
            : arrow!.Expression is ThrowExpressionSyntax thrown
                ? Block(probe, ThrowStatement(thrown.Expression))
                : Block(probe, isVoid ? ExpressionStatement(arrow.Expression) : ReturnStatement(arrow.Expression));
}
