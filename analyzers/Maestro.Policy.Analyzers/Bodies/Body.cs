using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>The code of one member that has to do with decisions: everything that its rules look at, found
/// once.</summary>
internal sealed partial class Body
{
    private readonly OperationBlockAnalysisContext _context;
    private readonly HashSet<(string Id, TextSpan Span)> _reported = [];

    private Body(OperationBlockAnalysisContext context, KnownRoles roles, ImmutableArray<IOperation> operations)
    {
        _context = context;
        Roles = roles;
        Operations = operations;
        Classifier = new(roles, IsRead);
        HasEffects = operations.Any(IsEffect);
    }

    public KnownRoles Roles { get; }

    /// <summary>Every operation, the outer ones first; what is only built as an expression tree is left out.</summary>
    public ImmutableArray<IOperation> Operations { get; }

    public ISymbol Owner => _context.OwningSymbol;

    public IMethodSymbol? Method => _context.OwningSymbol as IMethodSymbol;

    public ImmutableArray<IOperation> Blocks => _context.OperationBlocks;

    public CancellationToken Cancellation => _context.CancellationToken;

    public UseClassifier Classifier { get; }

    /// <summary>Whether the member holds guarded effects. There the effect rules speak, and the rules about tests are
    /// silent: one mistake, one report.</summary>
    public bool HasEffects { get; }

    /// <summary>The body, or <see langword="null"/> where nothing in it concerns decisions.</summary>
    public static Body? Relevant(OperationBlockAnalysisContext context, KnownRoles roles)
    {
        BodyOperations operations = new(roles);
        bool takesDecision = context.OwningSymbol is IMethodSymbol method
            && method.Parameters.Any(parameter => roles.IsMustHandle(parameter.Type));
        return takesDecision || context.OperationBlocks.Any(operations.AreRelevant)
            ? new(context, roles, operations.In(context.OperationBlocks))
            : null;
    }

    /// <summary>Reports, once for each rule and place.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location place, params object?[] arguments) =>
        Report(descriptor, place, descriptor.DefaultSeverity, arguments);

    /// <summary>Reports with a severity that the host's options ask for.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, Location place, DiagnosticSeverity severity, params object?[] arguments)
    {
        if (_reported.Add((descriptor.Id, place.SourceSpan)))
        {
            _context.ReportDiagnostic(Diagnostic.Create(descriptor, place, severity, null, null, arguments));
        }
    }

    public void Report(DiagnosticDescriptor descriptor, IOperation place, params object?[] arguments) =>
        Report(descriptor, place.Syntax.GetLocation(), arguments);

    public IEnumerable<T> All<T>()
        where T : IOperation =>
        Operations.OfType<T>();

    public bool AllowsDiscard(IOperation operation) => Roles.Options.AllowsDiscard(operation.Syntax.SyntaxTree);

    /// <summary>Whether an operation needs a RUN.</summary>
    public bool IsEffect(IOperation operation) => operation switch
    {
        IInvocationOperation call => Roles.IsGuardedEffect(call.TargetMethod),
        IMethodReferenceOperation reference => Roles.IsGuardedEffect(reference.Method),
        IObjectCreationOperation creation => Roles.IsGuardedEffect(creation.Constructor),
        IArgumentOperation argument => Roles.RequiresRun(argument.Parameter),
        _ => Roles.IsGuardedEffect(operation.CalledOperator())
            || operation.SetProperties().Any(target => Roles.IsGuardedEffect(target.Property)),
    };
}
