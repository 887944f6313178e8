using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes;

/// <summary>One way to put right what a rule reports. What can't be put right that way isn't offered.</summary>
public abstract class PolicyFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await Site.Find(context, diagnostic).ConfigureAwait(false) is not { } site)
            {
                continue;
            }

            foreach (Offer offer in Offers(site))
            {
                CodeAction action = CodeAction.Create(
                    offer.Title,
                    cancellation => LineEnds.Keep(
                        site.Document.WithSyntaxRoot(offer.Changed), site.Root, cancellation),
                    equivalenceKey: offer.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The root of the changed file, or <see langword="null"/> where the fix doesn't fit.</summary>
    private protected abstract SyntaxNode? Fix(Site site);

    private protected virtual IEnumerable<Offer> Offers(Site site) =>
        Fix(site) is { } changed ? [new(Title, GetType().Name, changed)] : [];
}
