namespace Maestro.Policy.TestKit.Vectors;

/// <summary>All deliberate deviations; a test keeps <c>docs/deviations.md</c> alike.</summary>
public static partial class Deviations
{
    /// <summary>Every deviation.</summary>
    public static IReadOnlyList<Deviation> All =>
    [
        CodebookWithoutReverseMaps,
        CodebookWithoutPackSpec,
        CodebookPackOrder,
        SystemReasonIsKnown,
        CodebookWithoutDeciders,
        CliUsageExitsWith64,
        CliTakesNoAbbreviations,
        CliTakesAnOptionOnce,
        CliWantsARunId,
        CliTakesDashesAsText,
        CliFaultsNameTheirTypeOnly,
        CliHasItsOwnWords,
        NumbersFitTheHeader,
        AuditTextIsUtf8,
        AuditVerifierAlwaysJudges,
        FixtureChainAlwaysJudges,
        RuntimeChainAlwaysJudges,
        IncidentMembers,
        IncidentChains,
        IncidentWords,
        IncidentCounts,
        SealsAreFinal,
        CheckpointsAreAlwaysJudged,
        ScenariosAreAlwaysJudged,
        ChatEndsNoInterruptedRun,
        DispatchWordsAreAscii,
        DispatchRejectionWins,
        DraftsAreReadStrictly,
        PauseMasksNoRequestForPersonalData,
        LoopKeysAreApart,
        LoopAnswersAreOffered,
        SealsAreStops,
        MediatorPhonesAreNumbers,
        MediatorFindsAddresses,
        MediatorKeepsSigns,
        MediatorKeepsMembers,
        .. TrustDeviations.All,
        .. EvidenceDeviations.All,
        .. AuthDeviations.All,
        .. EmergencyDeviations.All,
        .. SimulationDeviations.All,
        .. DocumentDeviations.All,
        .. BenchmarkDeviations.All,
        .. WorkerDeviations.All,
    ];
}
