using static System.FormattableString;

namespace Maestro.Policy.Vocabulary;

/// <summary>Compares the words of one map between two versions.</summary>
internal static class WordComparer
{
    /// <summary>The changes by the word's ordinal order, and for one word by kind.</summary>
    public static IEnumerable<CodebookChange> Compare(
        string what, IEnumerable<WordMeaning> older, IEnumerable<WordMeaning> newer)
    {
        Dictionary<string, WordMeaning> before = older.ToDictionary(word => word.Word, StringComparer.Ordinal);
        Dictionary<string, WordMeaning> after = newer.ToDictionary(word => word.Word, StringComparer.Ordinal);
        Dictionary<int, string> numbers = before.Values.ToDictionary(word => word.Id, word => word.Word);

        return before.Values.SelectMany(old => Lost(what, old, after.GetValueOrDefault(old.Word)))
            .Concat(after.Values.SelectMany(word => Gained(what, word, before, numbers)))
            .OrderBy(change => change.Word, StringComparer.Ordinal)
            .ThenBy(change => change.Kind);
    }

    private static IEnumerable<CodebookChange> Lost(string what, WordMeaning old, WordMeaning? word)
    {
        if (word is null)
        {
            string message = Invariant($"The {what} '{old.Word}' ({old.Id}) is gone.");

            yield return new CodebookChange(CodebookChangeKind.Removed, old.Word, message);
        }
        else if (word.Id != old.Id)
        {
            string message = Invariant($"The {what} '{old.Word}' had the number {old.Id} and has {word.Id}.");

            yield return new CodebookChange(CodebookChangeKind.Renumbered, old.Word, message);
        }

        if (word is not null && word.Meaning != old.Meaning)
        {
            string message = $"The {what} '{old.Word}' was '{old.Meaning}' and is '{word.Meaning}'.";

            yield return new CodebookChange(CodebookChangeKind.MeaningChanged, old.Word, message);
        }
    }

    private static IEnumerable<CodebookChange> Gained(
        string what, WordMeaning word, Dictionary<string, WordMeaning> before, Dictionary<int, string> numbers)
    {
        if (!before.ContainsKey(word.Word))
        {
            string message = Invariant($"The {what} '{word.Word}' ({word.Id}) is new.");

            yield return new CodebookChange(CodebookChangeKind.Added, word.Word, message);
        }

        if (numbers.TryGetValue(word.Id, out string? holder) && holder != word.Word)
        {
            string message = Invariant($"{word.Id} meant the {what} '{holder}' and now means '{word.Word}'.");

            yield return new CodebookChange(CodebookChangeKind.NumberReused, word.Word, message);
        }
    }
}
