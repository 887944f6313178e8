using System.Collections.Immutable;

namespace Maestro.Policy.Tests.Vocabulary;

/// <summary>Small codebooks as text, and the marks « and » around the places where faults are expected.</summary>
internal static class BookText
{
    public const string Version = "\"codebook_version\": \"1\",";

    public const string Small = """
        {
          "schema_version": "1.0",
          "codebook_name": "Refunds", "codebook_version": "1",
          "maps": {
            "layer_to_id": { "amount_gate": 1, "fraud_gate": 2 },
            "decision_to_id": { "STOPPED": 0, "PAUSE_FOR_HITL": 1, "RUN": 2 },
            "reason_code_to_id": { "CLEAR": 0, "AMOUNT_HIGH": 1 }
          }
        }
        """;

    /// <summary>Fields of a packed header, of 14 bits in all.</summary>
    public const string Fields = """
        { "name": "layer_id", "bits": 3 }, { "name": "decision_id", "bits": 2 }, { "name": "sealed", "bits": 1 },
        { "name": "overrideable", "bits": 1 }, { "name": "final_decider_id", "bits": 2 },
        { "name": "reason_code_id", "bits": 5 }
        """;

    /// <summary>The small codebook with one part replaced.</summary>
    public static string With(string part, string replacement)
    {
        Assert.Contains(part, Small, StringComparison.Ordinal);

        return Small.Replace(part, replacement);
    }

    /// <summary>The small codebook with further sections.</summary>
    public static string WithSection(string sections) => With(Version, $"{Version} {sections},");

    /// <summary>The small codebook with a layout of which one part is replaced.</summary>
    public static string WithFields(string part, string replacement)
    {
        Assert.Contains(part, Fields, StringComparison.Ordinal);

        return WithSection($"\"pack_spec\": {{ \"fields\": [{Fields.Replace(part, replacement)}] }}");
    }

    /// <summary>Asserts that a text has one fault alone, and what it says.</summary>
    public static void AssertFault(string text, string message) =>
        Assert.Equal(message, Assert.Single(Codebook.Check(text)).Message);

    /// <summary>Asserts that the faults are those of the marks, in their order.</summary>
    /// <param name="marked">The text with the marks.</param>
    /// <param name="ids">The last digits of the rules, by a blank: <c>070 074</c>.</param>
    public static void AssertFaults(string marked, string ids)
    {
        string[] expected = ids.Split(' ');
        List<(int Offset, int Length)> places = [];
        string text = "";

        foreach (string piece in marked.Split('«'))
        {
            int end = piece.IndexOf('»', StringComparison.Ordinal);

            if (end >= 0)
            {
                places.Add((text.Length, end));
            }

            text += piece.Replace("»", "");
        }

        ImmutableArray<CodebookFault> faults = Codebook.Check(text);

        Assert.Equal(
            places.Zip(expected, (place, id) => $"{id} {Place(text, place.Offset)} {place.Offset}+{place.Length}"),
            faults.Select(f => $"{f.Id[^3..]} ({f.Line},{f.Column}) {f.Offset}+{f.Length}"));
        Assert.All(faults, fault => Assert.Matches("[.?]$", fault.Message));
        Assert.All(faults, fault => Assert.Equal(fault.Id != "MAESTRO073", fault.IsError));
    }

    private static string Place(string text, int offset)
    {
        string before = text[..offset];

        return $"({before.Count(unit => unit == '\n') + 1},{offset - before.LastIndexOf('\n')})";
    }
}
