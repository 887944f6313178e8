using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

internal sealed partial class Body
{
    private readonly Dictionary<ILocalSymbol, Loss?> _losses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ControlFlowGraph, LocalAccesses> _accesses = [];
    private ImmutableArray<ControlFlowGraph>? _graphs;
    private ImmutableArray<FlowFindings>? _findings;

    /// <summary>The control-flow graphs of the member; one, but for a constructor with initialisers.</summary>
    public ImmutableArray<ControlFlowGraph> Graphs => _graphs ??= [.. CreateGraphs()];

    /// <summary>What can be reached with which decisions; none where nothing here depends on it.</summary>
    public ImmutableArray<FlowFindings> Findings => _findings ??= NeedsFlow() ? [.. Follow()] : [];

    /// <summary>How the decision in a local is lost on some path, if it is.</summary>
    public Loss? LossOf(LocalStory story)
    {
        ILocalSymbol local = story.Local;
        if (!_losses.TryGetValue(local, out Loss? loss))
        {
            loss = FindLoss(local);
            _losses.Add(local, loss);
        }

        return loss;
    }

    // What a lambda does with it, and when, isn't followed.
    private Loss? FindLoss(ILocalSymbol local)
    {
        if (!Roles.IsMustHandle(local.Type)
            || Roles.IsVerdict(local.Type)
            || ReferencesOf(local).Any(static reference => reference.Function() is not null))
        {
            return null;
        }

        Microsoft.CodeAnalysis.Text.TextSpan declaration = local.DeclaringSyntaxReferences[0].Span;
        return Graphs.FirstOrDefault(graph => graph.OriginalOperation.Syntax.Span.Contains(declaration)) is { } graph
            ? new LossFinder(local, AccessesIn(graph), Roles).Find()
            : null;
    }

    private LocalAccesses AccessesIn(ControlFlowGraph graph)
    {
        if (!_accesses.TryGetValue(graph, out LocalAccesses? accesses))
        {
            _accesses.Add(graph, accesses = new(graph));
        }

        return accesses;
    }

    private bool NeedsFlow() =>
        HasEffects
        || PromisesRun()
        || All<IInvocationOperation>().Any(IsOverride)
        || All<IPropertyReferenceOperation>().Count(test => Roles.OutcomeTest(test.Property) is not null) > 1;

    // A parameter's annotation says that the member makes sure of RUN.
    private bool PromisesRun() =>
        Method is { } method
        && (method.IsExtensionMethod
            ? method.Parameters.Concat<ISymbol>([method])
            : method.Parameters).Any(symbol => Roles.EnsuresRun(symbol) || Roles.RunWhen(symbol) is not null);

    private bool IsOverride(IInvocationOperation call) =>
        call.TargetMethod.Name is SealMembers.Override or SealMembers.Resume
            && Roles.IsMustHandle(call.TargetMethod.ContainingType);

    private IEnumerable<FlowFindings> Follow()
    {
        // The accessor of a guarded property is the effect itself.
        if (Method?.AssociatedSymbol is IPropertySymbol property && Roles.IsGuardedEffect(property))
        {
            yield break;
        }

        foreach (ControlFlowGraph graph in Graphs)
        {
            if (FlowAnalysis.Of(graph, Method, Roles, Cancellation) is { } findings)
            {
                yield return findings;
            }
        }
    }

    // The compiler keeps them for all analyzers. What attributes are given doesn't run in the member.
    private IEnumerable<ControlFlowGraph> CreateGraphs()
    {
        HashSet<IOperation> roots = [];
        foreach (IOperation block in Blocks.Where(static block => block is not IAttributeOperation))
        {
            ControlFlowGraph graph = _context.GetControlFlowGraph(block);
            if (roots.Add(graph.OriginalOperation))
            {
                yield return graph;
            }
        }
    }
}
