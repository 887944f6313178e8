using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>A codebook can't be used: its text has faults, or it lacks a word that was asked for.</summary>
public sealed class CodebookException : Exception
{
    internal CodebookException(string message, ImmutableArray<CodebookFault> faults)
        : base(message) => Faults = faults;

    /// <summary>Every fault that was found, in the order of the text.</summary>
    /// <value>Empty when the exception is not about the text.</value>
    public ImmutableArray<CodebookFault> Faults { get; }
}
