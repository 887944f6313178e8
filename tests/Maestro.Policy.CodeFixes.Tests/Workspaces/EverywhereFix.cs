using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Tests.Workspaces;

/// <summary>Applies one fix to all that it is for at once.</summary>
internal static class EverywhereFix
{
    public static async Task<Solution> Apply(CodeFixProvider fix, Document document, FixAllScope scope)
    {
        Diagnostic first = (await new Reported().GetDocumentDiagnosticsAsync(document, CancellationToken.None))
            .First(each => fix.FixableDiagnosticIds.Contains(each.Id));
        CodeAction offer = (await Workbench.Offers(fix, document, first))[0];
        FixAllContext context = new(
            document,
            fix,
            scope,
            offer.EquivalenceKey,
            [first.Id],
            new Reported(),
            CancellationToken.None);
        CodeAction everywhere = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        return await Workbench.Apply(everywhere);
    }

    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellation) =>
            await Workbench.Diagnose(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellation)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellation);
            ImmutableArray<Diagnostic> all = await Workbench.Diagnose(document.Project);
            return all.Where(each => each.Location.SourceTree == tree);
        }

        // Every diagnostic of ours is at a place.
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellation) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
