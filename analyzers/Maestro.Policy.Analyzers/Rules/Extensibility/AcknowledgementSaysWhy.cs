using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    private static readonly string[] Placeholders =
        ["todo", "to do", "tbd", "fixme", "fix me", "xxx", "n/a", "not applicable", "placeholder", "no reason"];

    public override void Check(Body body)
    {
        foreach (IInvocationOperation call in body.All<IInvocationOperation>())
        {
            if (call is { TargetMethod.Name: "Acknowledge", Arguments.Length: > 0 }
                && body.Roles.IsMustHandle(call.TargetMethod.ContainingType)
                && call.Arguments[0].Value is var argument
                && (IsEmptyString(argument)
                    || (argument.ConstantValue is { HasValue: true } reason && !SaysSomething(reason.Value as string))))
            {
                body.Report(Descriptor, argument);
            }
        }
    }

    private static bool IsEmptyString(IOperation argument) =>
        argument is IFieldReferenceOperation { Field.ContainingType.SpecialType: SpecialType.System_String };

    private static bool SaysSomething(string? reason) =>
        reason?.Trim() is { Length: >= ShortestReason } said
        && said.Distinct().Count() > 2
        && !Placeholders.Any(word => said.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
