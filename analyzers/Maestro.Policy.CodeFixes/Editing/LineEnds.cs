using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Keeps the line ends that a file has, whatever an editor would write by itself.</summary>
internal static class LineEnds
{
    private static readonly string[] Known = ["\r\n", "\n"];

    /// <summary>A changed document, laid out, with the line ends of the file as it was.</summary>
    public static async Task<Document> Keep(Document changed, SyntaxNode before, CancellationToken cancellation)
    {
        if (Of(before) is not { } lineEnd)
        {
            return changed;
        }

        Document reduced = await Simplifier
            .ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellation)
            .ConfigureAwait(false);
        Document laid = await Formatter
            .FormatAsync(reduced, Formatter.Annotation, cancellationToken: cancellation)
            .ConfigureAwait(false);
        SyntaxNode root = (await laid.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode kept = root.ReplaceTrivia(
            root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => IsOther(trivia, lineEnd)),
            (_, _) => SyntaxFactory.EndOfLine(lineEnd));
        return kept == root ? changed : laid.WithSyntaxRoot(kept);
    }

    // The only one that there is; none where a file mixes them already.
    private static string? Of(SyntaxNode root)
    {
        SourceText text = root.GetText();
        string[] ends =
        [
            .. text.Lines.Select(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
                .Where(static end => end.Length > 0)
                .Distinct(),
        ];
        return ends is [{ } only] && Known.Contains(only) ? only : null;
    }

    private static bool IsOther(SyntaxTrivia trivia, string lineEnd) =>
        trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() != lineEnd;
}
