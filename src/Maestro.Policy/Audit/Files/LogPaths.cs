using System.Globalization;

namespace Maestro.Policy.Audit.Files;

/// <summary>The files of a log, by the name of the one that is written.</summary>
/// <param name="Active">The file that is written.</param>
internal sealed record LogPaths(string Active)
{
    /// <summary>Says how far the log went.</summary>
    public string Anchor => Active + ".anchor";

    /// <summary>Belongs to who writes.</summary>
    public string Lock => Active + ".lock";

    /// <summary>Takes what a writer that died left unfinished.</summary>
    public string Torn => Active + ".torn";

    /// <summary>The log that a file belongs to which isn't written any more.</summary>
    /// <param name="path">Such a file, or any other.</param>
    /// <returns>Its log; nothing where the name is none of those.</returns>
    public static LogPaths? OfFinished(string path)
    {
        string stem = Path.ChangeExtension(path, null);
        string number = Path.GetExtension(stem);
        return number.Length > 1 && number.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false
            ? new(Path.ChangeExtension(stem, null) + Path.GetExtension(path))
            : null;
    }

    /// <summary>The name of a file that isn't written any more.</summary>
    /// <param name="number">Which one it is, from 1.</param>
    public string Finished(int number) =>
        Path.ChangeExtension(Active, null)
        + string.Create(CultureInfo.InvariantCulture, $".{number:D6}")
        + Path.GetExtension(Active);
}
