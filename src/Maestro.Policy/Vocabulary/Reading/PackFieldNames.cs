namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>The names of the fields of a packed header, in the order of <see cref="PackFieldKind"/>.</summary>
internal static class PackFieldNames
{
    public static readonly IReadOnlyList<string> All =
        ["layer_id", "decision_id", "sealed", "overrideable", "final_decider_id", "reason_code_id"];

    public static string Of(PackFieldKind kind) => All[(int)kind];
}
