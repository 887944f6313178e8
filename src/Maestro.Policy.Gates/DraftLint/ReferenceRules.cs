using System.Collections.Immutable;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>The rules of the reference's version 5.1.2, as data.</summary>
internal static class ReferenceRules
{
    private const string Does = "do|does|did not ";

    public static ImmutableArray<DraftPattern> Patterns { get; } =
    [
        Claim(1, @"\blegally binding\b", "legally binding"),
        Claim(2, @"\bthis contract is binding\b", "this contract is binding"),
        Claim(3, @"\bwe guarantee\b", "we guarantee"),
        Claim(4, @"\bhas legal authority\b", "has legal authority"),
        Claim(5, @"\bgrants? legal authority\b", "grant legal authority", "grants legal authority"),
        Claim(6, @"\bis a legal authority\b", "is a legal authority"),
        new(
            "DISCRIMINATION#001",
            DraftPatternKind.DiscriminationTerm,
            ["discriminate", "discrimination", "racist", "racial slur"],
            @"\b(discriminat(?:e|ion)|racist|racial slur)\b"),
    ];

    public static ImmutableArray<string> Negations { get; } =
    [
        "not [legally] binding",
        "non-binding|nonbinding|non~binding",
        "no [legal] binding effect",
        "without [legal] binding effect",
        Does + "create|have [legal] effect|obligation|binding~effect",
        Does + "constitute [a] contract|binding~agreement|legal~agreement",
        Does + "grant|create|have [legal] authority",
        "cannot grant|create|have [legal] authority",
        "no [legal] authority",
        "without [legal] authority",
        Does + "guarantee",
        "cannot guarantee",
        "no guarantee",
        "not discriminate|discrimination|discriminatory",
        "non-discriminatory|nondiscriminatory|non~discriminatory",
        "no discrimination",
        "not racist",
        "without racial slur|slurs",
    ];

    public static ImmutableArray<string> ClauseWords { get; } =
        ["but", "however", "although", "though", "yet", "nevertheless", "whereas"];

    public static ImmutableArray<string> RequiredPhrases { get; } =
        ["draft", "no operational effect", "AI is used for drafting only", "ADMIN approval"];

    private static DraftPattern Claim(int number, string source, params string[] phrases) =>
        new($"LEGAL_BINDING#00{number}", DraftPatternKind.LegalClaim, phrases, source);
}
