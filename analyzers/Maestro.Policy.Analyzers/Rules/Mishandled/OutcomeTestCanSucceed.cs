using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A test asks for an outcome that is still possible.</summary>
internal sealed class OutcomeTestCanSucceed : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO026",
        "Outcome test can never succeed here",
        "Mishandled",
        "'{0}' is always false here; {1} was already handled at line {2}");

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (TestFinding test in findings.Tests)
            {
                // An assertion says once more what is so.
                if (test is { CanBeTrue: false, CanBeFalse: true } && !TestFrameworks.IsAsserted(test.Test))
                {
                    string text = test.Test.Syntax.ToString();
                    int line = LineOfEarlierTest(body, findings, test);
                    body.Report(Descriptor, test.Place, text, test.Holds.InWords(), line);
                }
            }
        }
    }

    // The last one before it that took the outcome, else the last one that took another.
    private static int LineOfEarlierTest(Body body, FlowFindings findings, TestFinding test)
    {
        IEnumerable<(IOperation Place, Outcomes Handled)> tests = findings.Tests
            .Where(other => IsSame(other.Test.Instance, test.Test.Instance))
            .Select(static other => ((IOperation)other.Test, other.Holds));
        IEnumerable<(IOperation Place, Outcomes Handled)> guards = body.All<IInvocationOperation>()
            .Where(call => body.Roles.EnsuresRun(call.TargetMethod) && IsSame(call.Instance, test.Test.Instance))
            .Select(static call => ((IOperation)call, Outcomes.AnyOutcome & ~Outcomes.Run));
        IOperation? earlier = tests.Concat(guards)
            .Where(other => other.Place.Syntax.Span.End <= test.Place.SourceSpan.Start)
            .OrderBy(other => other.Handled.Meets(test.Holds))
            .ThenBy(static other => other.Place.Syntax.SpanStart)
            .LastOrDefault()
            .Place;
        return (earlier?.Syntax.GetLocation() ?? test.Place).GetLineSpan().StartLinePosition.Line + 1;
    }

    private static bool IsSame(IOperation? one, IOperation? other) =>
        one is not null && SyntaxFactory.AreEquivalent(one.Syntax, other?.Syntax);
}
