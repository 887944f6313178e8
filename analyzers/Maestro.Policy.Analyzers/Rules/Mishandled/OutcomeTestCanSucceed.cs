using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

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
                if (test is { CanBeTrue: false, CanBeFalse: true })
                {
                    string text = test.Test.Syntax.ToString();
                    body.Report(Descriptor, test.Place, text, test.Holds.InWords(), LineOfEarlierTest(findings, test));
                }
            }
        }
    }

    private static int LineOfEarlierTest(FlowFindings findings, TestFinding test) =>
        findings.Tests
            .Where(other => other != test && other.Place.SourceSpan.Start < test.Place.SourceSpan.Start)
            .Where(other => other.Holds.Meets(test.Holds) || !other.Holds.Meets(test.Holds))
            .Select(static other => other.Place.GetLineSpan().StartLinePosition.Line + 1)
            .DefaultIfEmpty(test.Place.GetLineSpan().StartLinePosition.Line + 1)
            .Max();
}
