using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Ignored;

/// <summary>Awaits a decision's task and throws unless it is RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitTheTask))]
[Shared]
public sealed class AwaitTheTask : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO003"];

    private protected override string Title => "Await the decision and throw unless RUN";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Expression is not { } task
            || site.TypeOf(task) is not INamedTypeSymbol { TypeArguments.Length: 1 } type
            || !site.Roles.Framework.IsTaskOfValue(type)
            || type.TypeArguments[0] is not { NullableAnnotation: not NullableAnnotation.Annotated } carried
            || carried.IsNullableValue()
            || task is ConditionalAccessExpressionSyntax
            || DecisionShape.Of(site, carried)?.Throwing is not { } throwing)
        {
            return null;
        }

        ExpressionSyntax whole = Whole(task);
        ExpressionSyntax awaited = Template.Expression($"(await $0).{throwing}()", task).WithTriviaFrom(whole);
        return whole.Parent switch
        {
            ExpressionStatementSyntax when MayAwait(whole) => site.Root.ReplaceNode(whole, awaited),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } =>
                MadeAsync(site, method, whole, awaited),
            _ => null,
        };
    }

    // The task with what drops it: _ = task, or task.Wait().
    private static ExpressionSyntax Whole(ExpressionSyntax task) => task.Parent switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard => discard,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Parent: InvocationExpressionSyntax wait }
            when wait.ArgumentList.Arguments.Count == 0 => wait,
        _ => task,
    };

    private static bool MayAwait(SyntaxNode place)
    {
        foreach (SyntaxNode ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case LockStatementSyntax or UnsafeStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }

    // Task Check() => gate.DecideAsync(r);
    private static CompilationUnitSyntax? MadeAsync(
        Site site, MethodDeclarationSyntax method, ExpressionSyntax whole, ExpressionSyntax awaited)
    {
        bool isTask = site.Model.GetDeclaredSymbol(method, site.Cancellation) is { ReturnType: { } result }
            && site.Roles.Framework.IsTaskWithoutValue(result);
        if (method.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return site.Root.ReplaceNode(whole, awaited);
        }

        return isTask
            ? site.Root.ReplaceNode(method, method.ReplaceNode(whole, awaited)
                .AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword)
                    .WithTrailingTrivia(SyntaxFactory.ElasticSpace)))
            : null;
    }
}
