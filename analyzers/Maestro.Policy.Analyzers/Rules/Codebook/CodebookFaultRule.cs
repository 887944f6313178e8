using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A rule about the text of codebooks. The validator finds what breaks it; the loader says the same.</summary>
internal abstract class CodebookFaultRule : CodebookRule
{
    protected override void Register(CompilationStartAnalysisContext context, KnownCodebooks codebooks)
    {
        if (codebooks.Files.IsEmpty)
        {
            return;
        }

        context.RegisterAdditionalFileAction(action =>
        {
            if (codebooks.Files.FirstOrDefault(file => file.Is(action.AdditionalFile)) is { } file)
            {
                Report(file, action.ReportDiagnostic);
            }
        });
    }

    private void Report(CodebookFile file, Action<Diagnostic> report)
    {
        foreach (CodebookFault fault in file.Content.Faults.Where(fault => fault.Id == Descriptor.Id))
        {
            report(Diagnostic.Create(Descriptor, file.Locate(fault), fault.Message));
        }
    }
}
