namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>Numbers of open files.</summary>
internal static class Descriptors
{
    /// <summary>Whether a target of a redirection is one, or closes one.</summary>
    internal static bool IsOne(string target) => target.Length > 0 && target.AsSpan().TrimEnd('-').Length <= 3
        && target.AsSpan().TrimEnd('-').IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a file is one of those that a program has open.</summary>
    internal static bool IsStream(string file) => file is "/dev/stdin" or "/dev/stdout" or "/dev/stderr"
        || file.StartsWith("/dev/fd/", StringComparison.Ordinal)
        || (file.StartsWith("/proc/", StringComparison.Ordinal)
            && file.Contains("/fd/", StringComparison.Ordinal));
}
