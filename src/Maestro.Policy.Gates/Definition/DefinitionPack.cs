using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Gates.Definition;

/// <summary>What something has to have, and mustn't have, to be what it is called; with a hash that names exactly this
/// definition. Immutable and safe for use by any number of threads.</summary>
public sealed class DefinitionPack
{
    private static readonly ImmutableArray<string> AuditFields =
    [
        "run_id", "timestamp", "event", "layer", "decision", "reason_code", "evidence", "pack_version", "pack_hash",
    ];

    /// <summary>Makes a definition.</summary>
    /// <param name="version">Its name and version; not blank.</param>
    /// <param name="mustFeatures">What has to be there: one feature or more, each once.</param>
    /// <param name="redFlags">What must not be there, whatever a human says: each once, and no feature.</param>
    /// <param name="inAt">How many features make it one: more than <paramref name="outAt"/>, at most all.</param>
    /// <param name="outAt">Up to how many features it is none: 0 or more.</param>
    /// <exception cref="ArgumentException">A name is blank or there twice, or a number is out of range.</exception>
    public DefinitionPack(
        string version, IEnumerable<string> mustFeatures, IEnumerable<string> redFlags, int inAt, int outAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentNullException.ThrowIfNull(mustFeatures);
        ArgumentNullException.ThrowIfNull(redFlags);
        (Version, MustFeatures, RedFlags) = (version, [.. mustFeatures], [.. redFlags]);
        (InAt, OutAt) = (inAt, outAt);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string name in MustFeatures.Concat(RedFlags))
        {
            if (string.IsNullOrWhiteSpace(name) || !names.Add(name))
            {
                throw new ArgumentException($"'{name}' is blank or there twice. Name each feature and flag once.");
            }
        }

        if (outAt < 0 || inAt <= outAt || inAt > MustFeatures.Length)
        {
            throw new ArgumentException(
                $"{inAt} and {outAt} of {MustFeatures.Length} features don't fit. Make it 0 <= outAt < inAt <= all.");
        }

        Hash = "sha256:" + SpacedJson.HashOf(ToJson());
    }

    /// <summary>The reference's definition of an orchestrator.</summary>
    /// <value>Five features, of which all make it one and up to two don't, and three red flags.</value>
    public static DefinitionPack Orchestrator { get; } = new(
        "definition_hitl_gate_v1",
        ["task_decomposition", "routing", "guardrails_fail_closed", "audit_reason_codes", "hitl_escalation"],
        ["autonomous_external_actions", "pii_seeking_behavior", "manipulation_or_reeducation_intent"],
        inAt: 5,
        outAt: 2);

    /// <summary>Which definition it is.</summary>
    /// <value>Its name and version.</value>
    public string Version { get; }

    /// <summary>What has to be there.</summary>
    /// <value>One name or more.</value>
    public ImmutableArray<string> MustFeatures { get; }

    /// <summary>What must not be there, whatever a human says.</summary>
    /// <value>Names; may be none.</value>
    public ImmutableArray<string> RedFlags { get; }

    /// <summary>How many features make it one.</summary>
    /// <value>1 to all.</value>
    public int InAt { get; }

    /// <summary>Up to how many features it is none; between that and <see cref="InAt"/> a human is asked.</summary>
    /// <value>0 or more.</value>
    public int OutAt { get; }

    /// <summary>What stands for this definition on record: another one has another hash.</summary>
    /// <value><c>sha256:</c> and 64 hexadecimal digits, as the reference makes them.</value>
    public string Hash { get; }

    private static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(static text => JsonValue.Create(text))];

    private JsonElement ToJson()
    {
        JsonObject definition = new()
        {
            ["pack_version"] = Version,
            ["must_features"] = Texts(MustFeatures),
            ["safety_red_flags"] = Texts(RedFlags),
            ["in_threshold"] = InAt,
            ["out_threshold"] = OutAt,
            ["required_audit_fields"] = Texts(AuditFields),
        };
        using JsonDocument document = JsonDocument.Parse(definition.ToJsonString());
        return document.RootElement.Clone();
    }
}
