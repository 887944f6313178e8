using Maestro.Policy.Analyzers.Codebooks;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A word of the codebook is named by its generated member.</summary>
internal sealed class WordsAreGeneratedMembers : CodebookWordRule
{
    private const string SomeMember = "a generated member";

    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO050",
        "Use the generated code book member",
        "Codebook",
        "Use {0} instead of a raw string");

    protected override OperationKind[] Kinds => [OperationKind.Invocation, OperationKind.DefaultValue];

    protected override void Check(OperationAnalysisContext context, KnownCodebooks codebooks)
    {
        string? member = context.Operation is IInvocationOperation call
            ? Member(call, codebooks)
            : IsNoWord(context.Operation, codebooks.Roles) ? SomeMember : null;

        if (member is not null)
        {
            Report(context, context.Operation, member);
        }
    }

    private static string? Member(IInvocationOperation call, KnownCodebooks codebooks)
    {
        if (WordLookup.Of(call, codebooks.Roles) is not { } lookup
            || lookup.Codebook(codebooks) is not { Content: { IsFaulty: false } content })
        {
            return null;
        }

        if (lookup.Name is not { } name)
        {
            return lookup.IsChecked ? null : SomeMember;
        }

        // An unknown word has no member; another rule says that it is unknown.
        bool isReason = lookup.Kind == WordKind.Reason;
        bool isKnown = isReason ? content.Reasons.Named(name) is not null : content.Layers.Named(name) is not null;

        return isKnown ? $"{(isReason ? "Reasons" : "Layers")}.{GeneratedIdentifier.Of(name, out _)}" : null;
    }

    private static bool IsNoWord(IOperation value, KnownRoles roles) =>
        !value.IsImplicit && (roles.IsReason(value.Type) || roles.IsLayer(value.Type)) && IsHandedOn(value);

    // A variable may begin empty and be compared with an empty one; handed on, it is no word of any codebook.
    private static bool IsHandedOn(IOperation value)
    {
        IOperation current = value.Wrapped();
        while (current.Parent is IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            current = current.Parent.Wrapped();
        }

        return current.Parent is IReturnOperation
            || current.Parent is IArgumentOperation { Parameter.ContainingSymbol.Name: not nameof(Equals) };
    }
}
