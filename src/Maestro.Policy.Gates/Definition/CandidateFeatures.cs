using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Definition;

/// <summary>Which names a candidate says yes to, and what is wrong with it.</summary>
internal sealed class CandidateFeatures
{
    private readonly ImmutableHashSet<string> _yes;

    private CandidateFeatures(ImmutableHashSet<string> yes, string? fault) => (_yes, Fault) = (yes, fault);

    /// <summary>What no two readers read alike says nothing.</summary>
    public static CandidateFeatures Unreadable { get; } = new([], "two readers could read it differently");

    public string? Fault { get; }

    public bool Has(string name) => _yes.Contains(name);

    /// <summary>Reads a candidate strictly. What says true is true, faults or not: a flag isn't lowered by one.
    /// </summary>
    public static CandidateFeatures Strict(JsonElement candidate, DefinitionPack pack)
    {
        if (candidate.ValueKind != JsonValueKind.Object)
        {
            return new([], "it is no object");
        }

        Dictionary<string, JsonValueKind> values = candidate.EnumerateObject().ToDictionary(
            static member => member.Name, static member => member.Value.ValueKind, StringComparer.Ordinal);
        string[] known = [.. pack.MustFeatures, .. pack.RedFlags];
        string? fault = known
            .Select(name => !values.TryGetValue(name, out JsonValueKind kind) ? $"{name} is missing"
                : kind is JsonValueKind.True or JsonValueKind.False ? null
                : $"{name} is neither true nor false")
            .FirstOrDefault(static fault => fault is not null)
            ?? (values.Count > known.Length ? "a member is unknown" : null);
        return new([.. known.Where(name => values.GetValueOrDefault(name) == JsonValueKind.True)], fault);
    }

    /// <summary>Reads a candidate as the reference does: what counts as true in Python, counts.</summary>
    public static CandidateFeatures Reference(JsonElement candidate, DefinitionPack pack) => new(
        [
            .. pack.MustFeatures.Concat(pack.RedFlags)
                .Where(name => candidate.ValueKind == JsonValueKind.Object
                    && candidate.TryGetProperty(name, out JsonElement value) && Counts(value)),
        ],
        candidate.ValueKind == JsonValueKind.Object ? null : "it is no object");

    private static bool Counts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetRawText().TakeWhile(static unit => unit is not ('e' or 'E'))
            .Any(static unit => unit is >= '1' and <= '9'),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => false,
    };
}
