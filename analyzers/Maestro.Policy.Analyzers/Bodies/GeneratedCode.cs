using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Generated code is nobody's fault, except where it is made of what somebody wrote in a Razor file.</summary>
internal static class GeneratedCode
{
    public static bool IsReported(OperationBlockAnalysisContext context) =>
        !context.IsGeneratedCode || context.OperationBlocks.Any(static block => IsRazor(block.Syntax));

    public static bool IsRazor(SyntaxNode node)
    {
        FileLinePositionSpan place = node.GetLocation().GetMappedLineSpan();
        return place.HasMappedPath
            && (place.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
                || place.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase));
    }
}
