namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>Drafts are read more strictly by default.</summary>
    public static readonly Deviation DraftsAreReadStrictly = new(
        "DEV-DRAFT-001",
        "emergency/draft_lint",
        "the default reading sees through disguises and binds a negation to its phrase: it objects to more",
        "the reading is `Strict`, and its objection is a stronger one than the recorded; `Reference` and " +
            "`FirstMatch` have no exception");
}
