namespace Maestro.Policy.Testing;

/// <summary>What was tested doesn't keep its contract.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Reports what isn't kept.</summary>
    /// <param name="message">Which check failed, what was expected, and what was found.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }
}
