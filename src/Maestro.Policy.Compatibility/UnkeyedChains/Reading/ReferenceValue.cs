namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>A JSON value, opened one level deep.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Raw">How it is written; what is inside can be read from it.</param>
/// <param name="Text">The characters of a string, which may be half ones; the digits of an integer.</param>
internal sealed record ReferenceValue(ReferenceKind Kind, string Raw, string Text)
{
    private static readonly ReferenceValue Missing = new(ReferenceKind.Null, "null", "");

    /// <summary>The members of an object that was opened, the last one of a name.</summary>
    public IReadOnlyDictionary<string, ReferenceMember> Members { get; init; } =
        System.Collections.ObjectModel.ReadOnlyDictionary<string, ReferenceMember>.Empty;

    /// <summary>The items of an array that was opened.</summary>
    public IReadOnlyList<ReferenceValue> Items { get; init; } = [];

    public bool IsBoolean => Kind is ReferenceKind.True or ReferenceKind.False;

    /// <summary>A member; null where there is none.</summary>
    public ReferenceValue this[string name] =>
        Members.TryGetValue(name, out ReferenceMember member) ? member.Value : Missing;

    public bool IsText(string text) => Kind == ReferenceKind.String && Text == text;

    public bool IsNonEmptyText() => Kind == ReferenceKind.String && Text.Length > 0;

    /// <summary>The same value with its members or items.</summary>
    public ReferenceValue Open() => ReferenceReader.Read(Raw, keepsItems: true).Value ?? this;
}
