using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Vocabulary;

/// <summary>A word, its number, and in words what it may be used for; what two versions are compared by.</summary>
internal sealed record WordMeaning(string Word, int Id, string Meaning)
{
    /// <summary>What a reason may be used for; the order in which the codebook lists it doesn't matter.</summary>
    public static string Describe(ReasonModel reason)
    {
        IEnumerable<string> verdicts = reason.Verdicts.Count == 0
            ? ["any verdict"]
            : reason.Verdicts.Order().Select(verdict => verdict.ToWireName());
        IEnumerable<string> layers = reason.Layers.Count == 0
            ? ["any layer"]
            : reason.Layers.Order(StringComparer.Ordinal);

        return string.Join('/', verdicts) + " on " + string.Join('/', layers) +
            (reason.IsSealing ? ", sealed" : "") +
            (reason.IsIncident ? ", incident" : "") +
            (reason.IsRetired ? ", retired" : "");
    }
}
