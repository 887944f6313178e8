namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>Numbers of open files.</summary>
internal static class Descriptors
{
    /// <summary>Whether a target of a redirection is one, or closes one.</summary>
    internal static bool IsOne(string target) => target.Length > 0 && target.AsSpan().TrimEnd('-').Length <= 3
        && target.AsSpan().TrimEnd('-').IndexOfAnyExceptInRange('0', '9') < 0;
}
