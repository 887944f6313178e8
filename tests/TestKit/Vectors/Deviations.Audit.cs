namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
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

    /// <summary>A seal is what invariant 3 says.</summary>
    public static readonly Deviation SealsAreFinal = new(
        "DEV-INCIDENT-005",
        "emergency/audit_log_emits",
        "a sealed row is a stop by the system that no human may answer",
        "a row is sealed and a RUN, or `overrideable`, or by a human: it is refused");

    /// <summary>Numbers of rows are numbers of rows.</summary>
    public static readonly Deviation IncidentCounts = new(
        "DEV-INCIDENT-004",
        "emergency/audit_log_emits",
        "a negative number of rows is refused, not taken for none",
        "`full_context_n` or `post_context_n` is negative: it is 0 here");
    /// <summary>A checkpoint is judged, whatever it is.</summary>
    public static readonly Deviation CheckpointsAreAlwaysJudged = new(
        "DEV-CHECKPOINT-001",
        "gates/chain_checkpoint",
        "a signature that can't be compared is a wrong one: a checkpoint is judged, whatever it holds",
        "the reference ends with an exception (`escaped_exception`)");
}
