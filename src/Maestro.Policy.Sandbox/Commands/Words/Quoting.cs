namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>Writes words so that a shell reads the same ones.</summary>
internal static class Quoting
{
    internal static string Of(IEnumerable<Arg> args) =>
        string.Join(' ', args.Select(static arg => $"'{arg.Plain.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
}
