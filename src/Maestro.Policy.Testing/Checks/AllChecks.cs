using System.Collections.Immutable;

namespace Maestro.Policy.Testing.Checks;

/// <summary>All checks of a ticket store, by name.</summary>
internal static class AllChecks
{
    private static readonly ImmutableArray<(string Name, Func<Room, Task> Check)> All =
    [
        (nameof(Keeping.Add_KeepsTheTicketAsItIs), Keeping.Add_KeepsTheTicketAsItIs),
        (nameof(Keeping.Add_TakesOneTicketForAKey), Keeping.Add_TakesOneTicketForAKey),
        (nameof(Keeping.Add_RefusesAnIdThatIsThere), Keeping.Add_RefusesAnIdThatIsThere),
        (nameof(Keeping.Find_TellsIdsApartOrdinally), Keeping.Find_TellsIdsApartOrdinally),
        (nameof(Keeping.Store_OpenedAgainHasEverything), Keeping.Store_OpenedAgainHasEverything),
        (nameof(Replacing.Replace_PutsTheNextVersion), Replacing.Replace_PutsTheNextVersion),
        (nameof(Replacing.Replace_RefusesAnotherVersion), Replacing.Replace_RefusesAnotherVersion),
        (nameof(Replacing.Replace_ChangesNoOtherTicket), Replacing.Replace_ChangesNoOtherTicket),
        (nameof(Replacing.Replace_RefusesWhenItIsTooLate), Replacing.Replace_RefusesWhenItIsTooLate),
        (nameof(Timing.Clock_IsTheOneThatIsGiven), Timing.Clock_IsTheOneThatIsGiven),
        (nameof(Timing.Clock_NeverGoesBack), Timing.Clock_NeverGoesBack),
        (nameof(Listing.Query_FindsWhatMatches), Listing.Query_FindsWhatMatches),
        (nameof(Listing.Query_KeepsTheOrder), Listing.Query_KeepsTheOrder),
        (nameof(Listing.Query_GoesOnWhereItStopped), Listing.Query_GoesOnWhereItStopped),
        (nameof(Listing.Query_IsStableWhileOthersChange), Listing.Query_IsStableWhileOthersChange),
        (nameof(Listing.Query_RefusesWhatIsNoPage), Listing.Query_RefusesWhatIsNoPage),
        (nameof(Waiting.Wait_EndsWhenTheTicketMovesOn), Waiting.Wait_EndsWhenTheTicketMovesOn),
        (nameof(Waiting.Wait_EndsForEverybody), Waiting.Wait_EndsForEverybody),
        (nameof(Waiting.Wait_EndsWhenThereIsNothingToWaitFor), Waiting.Wait_EndsWhenThereIsNothingToWaitFor),
        (nameof(Waiting.Wait_EndsWhenTheStoreIsChangedElsewhere), Waiting.Wait_EndsWhenTheStoreIsChangedElsewhere),
        (nameof(Waiting.Wait_IsGivenUp), Waiting.Wait_IsGivenUp),
        (nameof(Granting.Grant_IsKeptAsItIs), Granting.Grant_IsKeptAsItIs),
        (nameof(Granting.Grant_IsReplacedByTheNextVersionAlone), Granting.Grant_IsReplacedByTheNextVersionAlone),
        (nameof(Granting.Grant_IsListedWhileItHolds), Granting.Grant_IsListedWhileItHolds),
        (nameof(Granting.Grant_ListHasItsBound), Granting.Grant_ListHasItsBound),
        (nameof(Racing.Add_HasOneWinner), Racing.Add_HasOneWinner),
        (nameof(Racing.Replace_HasOneWinner), Racing.Replace_HasOneWinner),
        (nameof(Racing.Replace_LosesNothing), Racing.Replace_LosesNothing),
        (nameof(Racing.Grant_LosesNoUse), Racing.Grant_LosesNoUse),
        (nameof(Crashing.Crash_LeavesOneUse), Crashing.Crash_LeavesOneUse),
        (nameof(Crashing.Crash_UsesAGrantOnce), Crashing.Crash_UsesAGrantOnce),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(static check => check.Name)];

    public static Func<Room, Task>? Find(string name) => All.FirstOrDefault(check => check.Name == name).Check;
}
