using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A decision is neither made by hand nor altered.</summary>
internal sealed class DecisionIsNotForged : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO041",
        "Decision is forged",
        "Construction",
        "'{0}' is created or altered outside a gate");

    public override void Check(Body body)
    {
        bool isSource = body.Roles.IsDecisionSource(body.Owner);
        foreach (IOperation operation in body.Operations)
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type: { IsValueType: true }, Arguments.IsEmpty: false } creation
                    when !isSource && body.Roles.IsMustHandle(creation.Type):
                    body.Report(Descriptor, creation, creation.Type!.Name);
                    break;
                case IWithOperation alteration when body.Roles.IsMustHandle(alteration.Type):
                    body.Report(Descriptor, alteration, alteration.Type!.Name);
                    break;
                case IInvocationOperation call when Forgeries.TypeMadeBy(call, body.Roles) is { } type:
                    body.Report(Descriptor, Place(call), type.Name);
                    break;
            }
        }
    }

    private static Location Place(IInvocationOperation call) =>
        call.Syntax.Parent is PostfixUnaryExpressionSyntax suppression
            ? suppression.GetLocation()
            : call.Syntax.GetLocation();
}
