using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Brings the tests of each value of a body together.</summary>
internal static class PartitionFinder
{
    public static IEnumerable<Partition> In(Body body)
    {
        PartitionJudge judge = new(body);
        return TestsOfValues(body).Select(judge.Judge);
    }

    private static IEnumerable<ImmutableArray<Use>> TestsOfValues(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            if (producer.Use.Kind == UseKind.Tested)
            {
                yield return [producer.Use];
            }
        }

        foreach (LocalStory local in body.Locals)
        {
            if (local.Fate == LocalFate.OnlyTested)
            {
                yield return OnlyTests(local.Uses);
            }
        }

        foreach (IGrouping<ISymbol?, IParameterReferenceOperation> parameter in References(body))
        {
            ImmutableArray<Use> uses = [.. parameter.Select(body.Classifier.Classify)];
            if (uses.All(static use =>
                use.Kind is UseKind.Tested or UseKind.Described or UseKind.NullTested or UseKind.Neutral))
            {
                ImmutableArray<Use> tests = OnlyTests(uses);
                if (!tests.All(test => Queries.IsAnswer(test, body.Roles)))
                {
                    yield return tests;
                }
            }
        }
    }

    private static IEnumerable<IGrouping<ISymbol?, IParameterReferenceOperation>> References(Body body) =>
        body.All<IParameterReferenceOperation>()
            .Where(reference => body.Roles.Carries(reference.Parameter.Type))
            .GroupBy<IParameterReferenceOperation, ISymbol?>(
                static reference => reference.Parameter, SymbolEqualityComparer.Default);

    private static ImmutableArray<Use> OnlyTests(ImmutableArray<Use> uses) =>
        [.. uses.Where(static use => use.Kind == UseKind.Tested)];
}
