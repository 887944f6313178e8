using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>A local that holds decisions, with all that happens to it.</summary>
/// <param name="Local">The local.</param>
/// <param name="Sources">Where the decisions in it come from.</param>
/// <param name="Uses">What its readers do.</param>
/// <param name="FirstWrite">Where it is first given a value after its declaration.</param>
internal sealed record LocalStory(
    ILocalSymbol Local, ImmutableArray<IOperation> Sources, ImmutableArray<Use> Uses, IOperation? FirstWrite)
{
    public Location Declaration => Local.Locations[0];

    public LocalFate Fate { get; } =
        Uses.IsEmpty ? LocalFate.Unread
        : Uses.All(static use => use.Kind == UseKind.TaskLost) ? LocalFate.OnlyWaitedFor
        : Uses.All(IsOtherPart) ? LocalFate.OnlyOtherPartsRead
        : Uses.All(static use => IsDiscard(use.Kind) || use.Kind == UseKind.TaskLost) ? LocalFate.OnlyDiscarded
        : Uses.All(static use => SaysNothing(use) || use.Kind == UseKind.Discarded) ? LocalFate.OnlyDescribed
        : Uses.All(static use => SaysNothing(use) || IsTest(use.Kind)) ? LocalFate.OnlyTested
        : LocalFate.Examined;

    // The cost of (decision, cost).
    private static bool IsOtherPart(Use use) => use is { Kind: UseKind.Deconstructed, At: IFieldReferenceOperation };

    private static bool SaysNothing(Use use) => IsDescription(use.Kind) || IsOtherPart(use);

    private static bool IsDiscard(UseKind kind) => kind is UseKind.Dropped or UseKind.Discarded;

    private static bool IsDescription(UseKind kind) =>
        kind is UseKind.Described or UseKind.NullTested or UseKind.Neutral;

    private static bool IsTest(UseKind kind) =>
        kind is UseKind.Tested or UseKind.ComparedAsText or UseKind.UsedAsNumber;
}
