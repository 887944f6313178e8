using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy.Generators.Models;

/// <summary>What is generated into one class. Where the codebook lies is not part of it: the same project gives the
/// same text on every machine.</summary>
internal sealed record GeneratedVocabulary(
    TargetClass Target, string Title, string Json, EquatableArray<Word> Layers, EquatableArray<Word> Reasons)
{
    /// <summary>The class with the one codebook that it means; nothing where there is none, or where it has
    /// errors.</summary>
    public static GeneratedVocabulary? Of(TargetClass? target, ImmutableArray<CodebookSource> codebooks)
    {
        if (target is null)
        {
            return null;
        }

        CodebookSource[] meant = [.. codebooks.Where(book => CodebookFiles.IsMeant(book.Path, target.File))];

        return meant is [{ Json: { } json } book]
            ? new(target, book.Title, json, book.Layers, book.Reasons)
            : null;
    }
}
