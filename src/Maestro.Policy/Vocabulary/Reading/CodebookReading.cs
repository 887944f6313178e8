namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>What came of reading a text: the codebook, unless there are errors, and every fault.</summary>
internal sealed class CodebookReading(CodebookModel? model, IReadOnlyList<CodebookFault> faults)
{
    /// <summary>The codebook; <see langword="null"/> exactly when one of the faults is an error.</summary>
    public CodebookModel? Model { get; } = model;

    /// <summary>The faults in the order of the text.</summary>
    public IReadOnlyList<CodebookFault> Faults { get; } = faults;
}
