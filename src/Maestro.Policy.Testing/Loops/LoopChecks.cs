using System.Collections.Immutable;

namespace Maestro.Policy.Testing.Loops;

/// <summary>All checks of a loop store, by name.</summary>
internal static class LoopChecks
{
    private static readonly ImmutableArray<(string Name, Func<LoopRoom, Task> Check)> All =
    [
        (nameof(LoopKeeping.Find_OfNothingIsNull), LoopKeeping.Find_OfNothingIsNull),
        (nameof(LoopKeeping.Put_KeepsTheStateAsItIs), LoopKeeping.Put_KeepsTheStateAsItIs),
        (nameof(LoopKeeping.Put_KeepsEachVersion), LoopKeeping.Put_KeepsEachVersion),
        (nameof(LoopKeeping.Put_KeepsTheLargestState), LoopKeeping.Put_KeepsTheLargestState),
        (nameof(LoopKeeping.Find_TellsIdsApartOrdinally), LoopKeeping.Find_TellsIdsApartOrdinally),
        (nameof(LoopKeeping.Store_OpenedAgainHasEverything), LoopKeeping.Store_OpenedAgainHasEverything),
        (nameof(LoopReplacing.Put_BeginsASessionOnce), LoopReplacing.Put_BeginsASessionOnce),
        (nameof(LoopReplacing.Put_RefusesAnotherVersion), LoopReplacing.Put_RefusesAnotherVersion),
        (nameof(LoopReplacing.Put_ChangesNoOtherSession), LoopReplacing.Put_ChangesNoOtherSession),
        (nameof(LoopReplacing.Put_KeepsManySessions), LoopReplacing.Put_KeepsManySessions),
        (nameof(LoopRacing.Put_BeginsWithOneWinner), LoopRacing.Put_BeginsWithOneWinner),
        (nameof(LoopRacing.Put_HasOneWinner), LoopRacing.Put_HasOneWinner),
        (nameof(LoopRacing.Put_LosesNothing), LoopRacing.Put_LosesNothing),
        (nameof(LoopRacing.Sessions_CountEachEventOnce), LoopRacing.Sessions_CountEachEventOnce),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(static check => check.Name)];

    public static Func<LoopRoom, Task>? Find(string name) => All.FirstOrDefault(check => check.Name == name).Check;
}
