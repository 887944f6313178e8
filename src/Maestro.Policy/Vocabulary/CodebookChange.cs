namespace Maestro.Policy;

/// <summary>One difference between two versions of a codebook.</summary>
public sealed record CodebookChange
{
    internal CodebookChange(CodebookChangeKind kind, string word, string message)
    {
        Kind = kind;
        Word = word;
        Message = message;
    }

    /// <summary>What happened.</summary>
    /// <value>A member of the enumeration.</value>
    public CodebookChangeKind Kind { get; }

    /// <summary>Whether rows, headers or approvals of the older version are misread under the newer one.</summary>
    /// <value><see langword="false"/> only for <see cref="CodebookChangeKind.Added"/> and
    /// <see cref="CodebookChangeKind.MeaningChanged"/>.</value>
    public bool IsBreaking => Kind is not (CodebookChangeKind.Added or CodebookChangeKind.MeaningChanged);

    /// <summary>The word that the change is about.</summary>
    /// <value>A layer, reason, decision or decider; <c>pack_spec</c> or <c>codebook_version</c>.</value>
    public string Word { get; }

    /// <summary>The change in one sentence.</summary>
    /// <value>Text for people.</value>
    public string Message { get; }

    /// <summary>The change on one line.</summary>
    /// <returns>Such as <c>breaking: Removed: The reason 'OLD' (3) is gone.</c></returns>
    public override string ToString() => $"{(IsBreaking ? "breaking" : "compatible")}: {Kind}: {Message}";
}
