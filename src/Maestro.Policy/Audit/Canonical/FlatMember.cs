namespace Maestro.Policy.Audit.Canonical;

/// <summary>Where a member of a flat row stands.</summary>
/// <param name="Start">Where its name begins, with the quote.</param>
/// <param name="Value">Where its value begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsText">Whether the value is a text.</param>
internal readonly record struct FlatMember(int Start, int Value, int End, bool IsText)
{
    /// <summary>The name, without quotes.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> row) => row[(Start + 1)..(Value - 2)];

    /// <summary>What the text says.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> row) => row[(Value + 1)..(End - 1)];
}
