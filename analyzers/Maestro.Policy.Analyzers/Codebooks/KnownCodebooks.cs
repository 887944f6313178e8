using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>The codebooks beside the code of one compilation, and which of them a name in the code is from.</summary>
internal sealed class KnownCodebooks
{
    private KnownCodebooks(KnownRoles roles, ImmutableArray<CodebookFile> files) => (Roles, Files) = (roles, files);

    public KnownRoles Roles { get; }

    public ImmutableArray<CodebookFile> Files { get; }

    public static KnownCodebooks In(
        AnalyzerOptions options,
        KnownRoles roles,
        Func<SourceText, CodebookContent?> read,
        CancellationToken cancellation)
    {
        ImmutableArray<CodebookFile>.Builder files = ImmutableArray.CreateBuilder<CodebookFile>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (CodebookFiles.IsCodebook(file.Path, options.AnalyzerConfigOptionsProvider.GetOptions(file))
                && file.GetText(cancellation) is { } text
                && read(text) is { } content)
            {
                files.Add(new(file, content));
            }
        }

        return new(roles, files.ToImmutable());
    }

    /// <summary>The one codebook that a host means by a name; none where two files could be meant.</summary>
    public CodebookFile? Meant(string name)
    {
        CodebookFile[] meant = [.. Files.Where(file => CodebookFiles.IsMeant(file.Path, name))];

        return meant.Length == 1 ? meant[0] : null;
    }

    /// <summary>The codebook that members of a type are from: the one that the type or its container names, else the
    /// only one that there is.</summary>
    public CodebookFile? Of(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (Attribute(current) is { } attribute)
            {
                return NameIn(attribute) is { } name ? Meant(name) : null;
            }
        }

        return Files.Length == 1 ? Files[0] : null;
    }

    /// <summary>The attribute that names the codebook of a type.</summary>
    public AttributeData? Attribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => Roles.IsOurs(attribute.AttributeClass, "CodebookAttribute"));

    public static string? NameIn(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }, ..] ? name : null;

    /// <summary>What the codebook says of the reason that an expression names; <see langword="null"/> where that isn't
    /// known before the code runs.</summary>
    public KnownWord<ReasonModel>? Reason(IOperation operation) =>
        Word(operation, WordKind.Reason, static content => content.Reasons);

    /// <summary>What the codebook says of the layer that an expression names.</summary>
    public KnownWord<LayerModel>? Layer(IOperation operation) =>
        Word(operation, WordKind.Layer, static content => content.Layers);

    private KnownWord<T>? Word<T>(IOperation operation, WordKind kind, Func<CodebookContent, WordIndex<T>> words)
        where T : class
    {
        return operation.Unwrapped() switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true } member } when IsWord(member.Type, kind) =>
                Find(Of(member.ContainingType), index => index.OfMember(member.Name)),
            IInvocationOperation call when WordLookup.Of(call, Roles) is { Name: { } name } lookup
                && lookup.Kind == kind => Find(lookup.Codebook(this), index => index.Named(name)),
            _ => null,
        };

        KnownWord<T>? Find(CodebookFile? file, Func<WordIndex<T>, T?> find) =>
            file is not null && find(words(file.Content)) is { } word ? new(file, word) : null;
    }

    private bool IsWord(ITypeSymbol type, WordKind kind) =>
        kind == WordKind.Reason ? Roles.IsReason(type) : Roles.IsLayer(type);
}
