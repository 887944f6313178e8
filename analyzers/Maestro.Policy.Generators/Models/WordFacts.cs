using Maestro.Policy.Vocabulary.Reading;
using static System.FormattableString;

namespace Maestro.Policy.Generators.Models;

/// <summary>Says on one line what a word may be used for.</summary>
internal static class WordFacts
{
    public static string Of(LayerModel layer) => Invariant($"Layer {layer.Id}") + (layer.MaySeal ? ", may seal" : "");

    public static string Of(ReasonModel reason) =>
        Invariant($"Reason {reason.Id}")
        + Among("; goes with ", reason.Verdicts.Select(static verdict => verdict.ToWireName()))
        + Among("; on ", reason.Layers)
        + (reason.IsSealing ? "; sealed" : "")
        + (reason.IsIncident ? "; an incident" : "")
        + (reason.IsRetired ? "; retired" : "")
        + (reason.System is null ? "" : "; given by the pipeline itself");

    private static string Among(string before, IEnumerable<string> words)
    {
        string list = string.Join(" or ", words);

        return list.Length == 0 ? "" : before + list;
    }
}
