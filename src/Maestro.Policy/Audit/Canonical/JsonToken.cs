namespace Maestro.Policy.Audit.Canonical;

/// <summary>A value, or a member's name, in a JSON text.</summary>
internal struct JsonToken
{
    public JsonTokenKind Kind;

    /// <summary>Whether a string holds a character that has to be escaped.</summary>
    public bool HasEscapes;

    /// <summary>Where it begins in the text.</summary>
    public int Place;

    /// <summary>Where its text begins; what it says, for a string with escapes.</summary>
    public int Start;

    /// <summary>How long its text is; for an object, how many members it has.</summary>
    public int Length;

    /// <summary>For an object, where its members begin: those in order, once it is closed.</summary>
    public int Order;

    /// <summary>The token after it and everything in it.</summary>
    public int Next;
}
