using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

public sealed partial class Codebook
{
    /// <summary>Compares two versions of a codebook.</summary>
    /// <param name="older">The version that logs were written with.</param>
    /// <param name="newer">The version that is to follow it.</param>
    /// <returns>The changes, in an order that depends on the two alone; empty when both mean the same. Descriptions
    /// and notes mean nothing here.</returns>
    /// <exception cref="ArgumentNullException">One of the two is <see langword="null"/>.</exception>
    public static ImmutableArray<CodebookChange> Diff(Codebook older, Codebook newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);

        ImmutableArray<CodebookChange> changes =
        [
            .. WordComparer.Compare("decision", older.DecisionMeanings(), newer.DecisionMeanings()),
            .. WordComparer.Compare("decider", older.DeciderMeanings(), newer.DeciderMeanings()),
            .. WordComparer.Compare("layer", older.LayerMeanings(), newer.LayerMeanings()),
            .. WordComparer.Compare("reason", older.ReasonMeanings(), newer.ReasonMeanings()),
            .. CompareLayouts(older._layout, newer._layout),
        ];

        return changes.IsEmpty || older.Version != newer.Version
            ? changes
            : changes.Insert(0, new CodebookChange(
                CodebookChangeKind.VersionKept,
                "codebook_version",
                $"The content changed, but the version is '{newer.Version}' as before. Raise it."));
    }

    private static IEnumerable<CodebookChange> CompareLayouts(HeaderLayout older, HeaderLayout newer)
    {
        if (older.ToString() != newer.ToString())
        {
            string message = $"Packed headers were '{older}' and are '{newer}'.";

            yield return new CodebookChange(CodebookChangeKind.LayoutChanged, "pack_spec", message);
        }
    }

    private IEnumerable<WordMeaning> DecisionMeanings() =>
        Enum.GetValues<Verdict>().Select(v => new WordMeaning(v.ToWireName(), _model.VerdictIds[(int)v], ""));

    private IEnumerable<WordMeaning> DeciderMeanings() =>
        Enum.GetValues<Decider>().Select(d => new WordMeaning(d.ToWireName(), _model.DeciderIds[(int)d], ""));

    private IEnumerable<WordMeaning> LayerMeanings() =>
        Layers.Select(layer => new WordMeaning(layer.Name, layer.Id, layer.MaySeal ? "may seal" : "may not seal"));

    private IEnumerable<WordMeaning> ReasonMeanings() =>
        _model.Reasons.Select(reason => new WordMeaning(reason.Name, reason.Id, WordMeaning.Describe(reason)));
}
