namespace Maestro.Policy.Vocabulary.Reading.Faults;

/// <summary>The rules that a codebook can break, as the analyzers name them.</summary>
internal static class FaultIds
{
    /// <summary>The text is no codebook: not JSON, a part is missing, of the wrong type or out of range.</summary>
    public const string Malformed = "MAESTRO070";

    /// <summary>Two words share a key or a number.</summary>
    public const string Collision = "MAESTRO071";

    /// <summary>Two words become the same generated identifier.</summary>
    public const string IdentifierCollision = "MAESTRO072";

    /// <summary>A word can't be an identifier as it is; a warning.</summary>
    public const string Unrepresentable = "MAESTRO073";

    /// <summary>Something refers to a word that isn't there, or a fixed word is missing.</summary>
    public const string Dangling = "MAESTRO074";

    /// <summary>Two statements about a word can't both hold.</summary>
    public const string Contradiction = "MAESTRO075";

    /// <summary>The schema version isn't one that this reader knows.</summary>
    public const string Version = "MAESTRO077";
}
