namespace Maestro.Policy.TestKit.Vectors;

/// <summary>All deliberate deviations; a test keeps <c>docs/deviations.md</c> alike.</summary>
public static partial class Deviations
{
    /// <summary><c>reverse_maps</c> may be left out.</summary>
    public static readonly Deviation CodebookWithoutReverseMaps = new(
        "DEV-CODEBOOK-001",
        "emergency/codebook_invalid",
        "`reverse_maps` may be left out as a whole: they are derived",
        "the edits delete `reverse_maps`");

    /// <summary><c>pack_spec_example</c> may be left out.</summary>
    public static readonly Deviation CodebookWithoutPackSpec = new(
        "DEV-CODEBOOK-002",
        "emergency/codebook_invalid",
        "the pack spec may be left out: the reference's layout of 20 bits is the default",
        "the edits delete `pack_spec_example`");

    /// <summary>The fields of the pack spec may come in any order.</summary>
    public static readonly Deviation CodebookPackOrder = new(
        "DEV-CODEBOOK-003",
        "emergency/codebook_invalid",
        "the fields of the pack spec may come in any order: packing follows the order that is given",
        "the edits set only names of `pack_spec_example.fields`, and every field keeps the width that it had");

    /// <summary>The numbers of the system's own reasons are known.</summary>
    public static readonly Deviation SystemReasonIsKnown = new(
        "DEV-CODEBOOK-004",
        "emergency/codebook_unpack",
        "a number at the top of the reason ids belongs to one of the system's own reasons, so it is known",
        "the raw `reason_code_id` is the number of a system reason that the codebook doesn't declare itself");

    /// <summary>The map of the deciders may be left out, together with its reverse.</summary>
    public static readonly Deviation CodebookWithoutDeciders = new(
        "DEV-CODEBOOK-005",
        "emergency/codebook_invalid",
        "the map of the deciders may be left out together with its reverse: they have the reference's numbers",
        "the edits delete `maps.final_decider_to_id` and `reverse_maps.id_to_final_decider`");

    /// <summary>A command line that can't be run doesn't end with the code of a pause.</summary>
    public static readonly Deviation CliUsageExitsWith64 = new(
        "DEV-CLI-001",
        "gates/min_orchestrator_cli",
        "usage errors end with 64: 2 means that a human decides",
        "the recorded exit code is 2 and no row is recorded");

    /// <summary>Options are spelt out.</summary>
    public static readonly Deviation CliTakesNoAbbreviations = new(
        "DEV-CLI-002",
        "gates/min_orchestrator_cli",
        "options aren't abbreviated: a script must not change its meaning when an option is added",
        "an argument begins with `--` and is the beginning of an option's name, but not all of it");

    /// <summary>An option is there once.</summary>
    public static readonly Deviation CliTakesAnOptionOnce = new(
        "DEV-CLI-003",
        "gates/min_orchestrator_cli",
        "an option that is there twice is a usage error: nobody can say which prompt was meant",
        "an option is there more than once");

    /// <summary>A run has an id.</summary>
    public static readonly Deviation CliWantsARunId = new(
        "DEV-CLI-004",
        "gates/min_orchestrator_cli",
        "an empty run id is a usage error: a row has to say which run it is about",
        "the run id is empty");

    /// <summary>A prompt may begin with a dash.</summary>
    public static readonly Deviation CliTakesDashesAsText = new(
        "DEV-CLI-005",
        "gates/min_orchestrator_cli",
        "an option takes the next argument as its value, whatever it looks like: a prompt is never read as an option",
        "the argument after `--prompt` begins with a dash, and the recorded exit code is 2");

    /// <summary>The message of an exception stays out of the log.</summary>
    public static readonly Deviation CliFaultsNameTheirTypeOnly = new(
        "DEV-CLI-006",
        "gates/min_orchestrator_cli",
        "what a gate throws is recorded by its type alone: its message may quote the prompt",
        "`decide_throws` is set: `reason_detail` is the name of the exception's type");

    /// <summary>Sentences are our own.</summary>
    public static readonly Deviation CliHasItsOwnWords = new(
        "DEV-CLI-007",
        "gates/min_orchestrator_cli",
        "standard output has its own wording; what it begins with, RUN, STOP or HITL, is the same",
        "all: the first word of `stdout` is compared");

    /// <summary>Every number has to fit into a packed header.</summary>
    public static readonly Deviation NumbersFitTheHeader = new(
        "DEV-ANALYZER-001",
        "analyzers/ok_codes",
        "every number has to fit into a packed header, and without a pack spec a reason has 8 bits",
        "the codebook has no pack spec, and gives a reason a number above 255");

    /// <summary>A log is UTF-8.</summary>
    public static readonly Deviation AuditTextIsUtf8 = new(
        "DEV-AUDIT-001",
        "gates/chain_audit",
        "a row that isn't UTF-8 is no JSON: bytes that can't be read are not replaced by others",
        "the file isn't UTF-8");

    /// <summary>A verifier has a verdict for everything.</summary>
    public static readonly Deviation AuditVerifierAlwaysJudges = new(
        "DEV-AUDIT-002",
        "gates/chain_audit",
        "a hash that can't be compared is a wrong hash: a verifier answers, whatever it is given",
        "the reference ends with an exception (`escaped_exception`)");

    /// <summary>A verifier of fixtures has a verdict for everything.</summary>
    public static readonly Deviation FixtureChainAlwaysJudges = new(
        "DEV-UNKEYED-001",
        "emergency/patch13_chain",
        "what can't be hashed is unreadable input (`INPUT_UNREADABLE`): a verifier answers, whatever it is given",
        "the reference ends with an exception (`raises`)");

    /// <summary>A verifier of runtime rows has a verdict for everything.</summary>
    public static readonly Deviation RuntimeChainAlwaysJudges = new(
        "DEV-UNKEYED-002",
        "emergency/runtime_arl_chain",
        "what can't be hashed is unreadable input (`INPUT_UNREADABLE`): a verifier answers, whatever it is given",
        "the reference ends with an exception (`raises`)");

    /// <summary>Further members don't take the place of the log's own.</summary>
    public static readonly Deviation IncidentMembers = new(
        "DEV-INCIDENT-001",
        "emergency/audit_log_emits",
        "no further member has a name that the log writes itself: what was checked can't be overwritten",
        "`extra` has a name that every row has, or that of a `context_` member of the log: the row is refused");

    /// <summary>A run has a file and a chain.</summary>
    public static readonly Deviation IncidentChains = new(
        "DEV-INCIDENT-002",
        "emergency/audit_log_emits",
        "each run has a file of its own, and a chain of its own",
        "the calls are about several runs: the rows are alike, and signed as one chain they have the same hashes");

    /// <summary>Rows speak the codebook's words.</summary>
    public static readonly Deviation IncidentWords = new(
        "DEV-INCIDENT-003",
        "emergency/audit_log_emits",
        "rows have the three decisions and words of a codebook, in which no word is empty",
        "a row's `decision` is another one, or its `reason_code` is empty");

    /// <summary>What is overridable follows from the rest.</summary>
    public static readonly Deviation OverridableFollows = new(
        "DEV-INCIDENT-004",
        "emergency/audit_log_emits, arl_sequences_n3, arl_sequences_n10",
        "`overrideable` is no statement of its own: what waits for a human and isn't sealed is overridable",
        "a recorded row says otherwise: all else is alike, and with that member as recorded the hashes are, too");

    /// <summary>Numbers of rows are numbers of rows.</summary>
    public static readonly Deviation IncidentCounts = new(
        "DEV-INCIDENT-005",
        "emergency/audit_log_emits",
        "a negative number of rows is refused, not taken for none",
        "`full_context_n` or `post_context_n` is negative: it is 0 here");

    /// <summary>Drafts are read more strictly by default.</summary>
    public static readonly Deviation DraftsAreReadStrictly = new(
        "DEV-DRAFT-001",
        "emergency/draft_lint",
        "the default reading sees through disguises and binds a negation to its phrase: it objects to more",
        "the reading is `Strict`, and its objection is a stronger one than the recorded; `Reference` has no exception");

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
        OverridableFollows,
        IncidentCounts,
        CheckpointsAreAlwaysJudged,
        ScenariosAreAlwaysJudged,
        ChatEndsNoInterruptedRun,
        DispatchWordsAreAscii,
        DispatchRejectionWins,
        DraftsAreReadStrictly,
        .. TrustDeviations.All,
    ];
}
