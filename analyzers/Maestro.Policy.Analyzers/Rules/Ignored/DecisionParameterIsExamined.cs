using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A method examines the decision that it is given.</summary>
internal sealed class DecisionParameterIsExamined : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO007",
        "Decision parameter is never examined",
        "Ignored",
        "Parameter '{0}' receives a decision and never examines it");

    public override void Check(Body body)
    {
        if (body.Method is { } method && ChoosesItsParameters(method) && !OnlyThrows(body))
        {
            Check(body, method);
        }

        foreach (IOperation operation in body.Operations)
        {
            if (operation is ILocalFunctionOperation function)
            {
                Check(body, function.Symbol);
            }
            else if (operation is IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } lambda
                && DoesSomething(lambda))
            {
                Check(body, lambda.Symbol);
            }
        }
    }

    private void Check(Body body, IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (HasDuty(parameter, body.Roles) && IsIgnored(body, parameter))
            {
                body.Report(Descriptor, parameter.Locations[0], parameter.Name);
            }
        }
    }

    // That a handler breaks its promise is another rule's to tell.
    private static bool HasDuty(IParameterSymbol parameter, KnownRoles roles) =>
        roles.IsMustHandle(parameter.Type)
        && !roles.IsVerdict(parameter.Type)
        && !roles.RequiresRun(parameter)
        && !roles.Handles(parameter)
        && parameter.RefKind is not (RefKind.Out or RefKind.Ref)
        && !parameter.IsDiscard
        && !parameter.Name.StartsWith("_", StringComparison.Ordinal);

    private static bool IsIgnored(Body body, IParameterSymbol parameter)
    {
        IParameterReferenceOperation[] references =
            [.. body.All<IParameterReferenceOperation>().Where(reference => reference.Parameter.Is(parameter))];
        return references.Length == 0
            || IsOverwrittenAtOnce(
                references.OrderBy(static reference => reference.Syntax.SpanStart).First(), parameter);
    }

    private static bool IsOverwrittenAtOnce(IParameterReferenceOperation first, IParameterSymbol parameter) =>
        first.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation statement } assignment
        && IsAlwaysReached(statement)
        && !assignment.Value.DescendantsAndSelf()
            .OfType<IParameterReferenceOperation>()
            .Any(reference => reference.Parameter.Is(parameter));

    private static bool IsAlwaysReached(IOperation statement) =>
        statement.Ancestors()
            .TakeWhile(static ancestor => ancestor is not IMethodBodyOperation)
            .All(static ancestor => ancestor is IBlockOperation or ILockOperation);

    // What isn't written yet lets nothing through.
    private static bool OnlyThrows(Body body) =>
        body.Blocks.Length == 1
        && body.Blocks[0] is IBlockOperation { Operations.Length: 1 } block
        && block.Operations[0].DescendantsAndSelf().Take(3).Any(static step => step is IThrowOperation);

    // What others prescribe may leave a parameter alone.
    private static bool ChoosesItsParameters(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary or MethodKind.Constructor
                or MethodKind.UserDefinedOperator or MethodKind.Conversion,
            IsOverride: false,
            IsVirtual: false,
            IsAbstract: false,
            PartialImplementationPart: null,
            PartialDefinitionPart: null,
        }
        && !ImplementsInterface(method)
        && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is BaseMethodDeclarationSyntax;

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => method.ContainingType.FindImplementationForInterfaceMember(member).Is(method));

    private static bool DoesSomething(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Descendants().Any(static step => step is IInvocationOperation or IAssignmentOperation);
}
