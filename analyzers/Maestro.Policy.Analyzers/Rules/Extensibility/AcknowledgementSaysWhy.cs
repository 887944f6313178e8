using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Extensibility;

/// <summary>An acknowledgement gives a reason that a reviewer can check.</summary>
internal sealed class AcknowledgementSaysWhy : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO092",
        "Acknowledgement needs a justification",
        "Extensibility",
        "Give a reason a reviewer can check");

    private const int ShortestReason = 8;

    public override void Check(Body body)
    {
        foreach (IInvocationOperation call in body.All<IInvocationOperation>())
        {
            if (call is { TargetMethod.Name: "Acknowledge", Arguments.Length: > 0 }
                && body.Roles.IsMustHandle(call.TargetMethod.ContainingType)
                && call.Arguments[0].Value is { ConstantValue: { HasValue: true } reason } argument
                && !SaysSomething(reason.Value as string))
            {
                body.Report(Descriptor, argument);
            }
        }
    }

    private static bool SaysSomething(string? reason) => reason?.Trim() is { Length: >= ShortestReason };
}
