using Maestro.Policy.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Finds the file that an expression of type <c>Codebook</c> was made from.</summary>
internal static class AskedCodebook
{
    /// <summary>The codebook, or <see langword="null"/> where another one may be meant: an old log is read with the
    /// codebook that it was written with, which is no file of this project.</summary>
    public static CodebookFile? Of(IOperation codebook, KnownCodebooks codebooks) =>
        Origin(codebook.Unwrapped()) switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true } known } => codebooks.Of(known.ContainingType),
            IInvocationOperation { TargetMethod.Name: "Load" or "Parse" } call => Read(call, codebooks),
            _ => codebooks.Of(type: null),
        };

    // What is loaded under a name that is one of the project's files is taken for that file.
    private static CodebookFile? Read(IInvocationOperation call, KnownCodebooks codebooks)
    {
        IOperation? source = call.Arguments
            .FirstOrDefault(static argument => argument.Parameter?.Name is "path" or "source")?.Value;

        return source?.ConstantValue is { HasValue: true, Value: string name }
            ? codebooks.Meant(CodebookFiles.FileName(name))
            : null;
    }

    private static IOperation Origin(IOperation codebook)
    {
        ISymbol? variable = codebook switch
        {
            ILocalReferenceOperation reference => reference.Local,
            IFieldReferenceOperation reference => reference.Field,
            IPropertyReferenceOperation reference => reference.Property,
            _ => null,
        };

        IOperation? value = variable is null ? null : Initial(variable, codebook.SemanticModel);

        return value is null ? codebook : value.Unwrapped();
    }

    // A variable that is declared in another file is not followed.
    private static IOperation? Initial(ISymbol variable, SemanticModel? model)
    {
        SyntaxNode? value = variable.DeclaringSyntaxReferences is [{ } declared]
            && declared.SyntaxTree == model?.SyntaxTree
                ? Declarations.InitialValue(declared.GetSyntax())
                : null;

        return value is null ? null : model!.GetOperation(value);
    }
}
