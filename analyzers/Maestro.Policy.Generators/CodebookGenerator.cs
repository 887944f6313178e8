using System.Text;
using Maestro.Policy.Generators.Models;
using Maestro.Policy.Generators.Writing;
using Maestro.Policy.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Generators;

/// <summary>Generates the words of a codebook into the class that names its file.</summary>
/// <remarks>Says nothing about what is wrong: the rules do, which a host can configure one by one.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CodebookGenerator : IIncrementalGenerator
{
    private const string Attribute = "Maestro.Policy.CodebookAttribute";

    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CodebookSource> codebooks = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => CodebookFiles.IsCodebook(pair.Left.Path, pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, _) => pair.Left)
            .Select(CodebookSource.Read)
            .WithTrackingName("Codebooks");

        IncrementalValuesProvider<TargetClass?> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Attribute, static (node, _) => node is TypeDeclarationSyntax, TargetClass.Read)
            .WithTrackingName("Classes");

        IncrementalValuesProvider<GeneratedVocabulary?> vocabularies = classes
            .Combine(codebooks.Collect())
            .Select(static (pair, _) => GeneratedVocabulary.Of(pair.Left, pair.Right))
            .WithTrackingName("Vocabularies");

        context.RegisterSourceOutput(vocabularies, Write);
    }

    private static void Write(SourceProductionContext context, GeneratedVocabulary? vocabulary)
    {
        if (vocabulary is not null)
        {
            context.AddSource(
                vocabulary.Target.HintName,
                SourceText.From(VocabularyWriter.Write(vocabulary), Utf8WithoutMark));
        }
    }
}
