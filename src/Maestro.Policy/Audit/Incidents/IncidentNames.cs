using System.Globalization;
using System.Text;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>The names of incidents and of their files.</summary>
internal sealed class IncidentNames
{
    public const string Index = "incident_index.jsonl";
    public const string Counter = "incident_counter.txt";
    public const string Lock = "incident.lock";
    public const string Torn = ".torn";
    public const string Aside = ".aside";

    /// <summary>No number is higher.</summary>
    public const int Highest = 999_999_999;

    private const string Between = "__";
    private const string Extension = ".arl.jsonl";
    private const int MaxFormat = 64;
    private const int MaxStem = 64;
    private const int MaxDigits = 9;

    private readonly string _prefix;
    private readonly string _suffix;
    private readonly string _digits;

    /// <exception cref="ArgumentException">Ids can't be made, or found again, by the format.</exception>
    public IncidentNames(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        string[] parts = format.Split('%');
        bool isFormat = format.Length <= MaxFormat
            && parts is [_, ['0', >= '1' and <= '9', 'd', ..]]
            && format.All(static c => IsPlain(c) || c == '%')
            && (parts[1].Length == 3 || !char.IsAsciiDigit(parts[1][3]));
        if (!isFormat)
        {
            throw new ArgumentException(
                $"'{format}' is no format of incident ids, such as 'INC#%06d': letters, digits, '_.#-', one '%0Nd'.");
        }

        (_prefix, _suffix, _digits) = (parts[0], parts[1][3..], "D" + parts[1][1]);
    }

    /// <summary>The id of a number.</summary>
    public string Id(int number) => _prefix + number.ToString(_digits, CultureInfo.InvariantCulture) + _suffix;

    /// <summary>The file of an incident. The number alone tells it from all others.</summary>
    public string File(int number, string runId) => Id(number) + Between + Stem(runId) + Extension;

    /// <summary>The number of an id.</summary>
    public bool TryNumber(ReadOnlySpan<char> id, out int number) =>
        TryBegin(id, out number, out ReadOnlySpan<char> rest) && rest.IsEmpty;

    /// <summary>The number of an incident file; 0 where it is none.</summary>
    public bool TryNumberOfFile(ReadOnlySpan<char> name, out int number)
    {
        bool isFile = TryBegin(name, out number, out ReadOnlySpan<char> rest)
            && rest.StartsWith(Between, StringComparison.Ordinal)
            && rest.EndsWith(Extension, StringComparison.Ordinal)
            && rest.Length > Between.Length + Extension.Length;
        number = isFile ? number : 0;
        return isFile;
    }

    /// <summary>The number of a file that was to be an incident's and got no row.</summary>
    public bool TryNumberOfAside(ReadOnlySpan<char> name, out int number)
    {
        number = 0;
        return name.EndsWith(Aside, StringComparison.Ordinal) && TryNumberOfFile(name[..^Aside.Length], out number);
    }

    private bool TryBegin(ReadOnlySpan<char> text, out int number, out ReadOnlySpan<char> rest)
    {
        number = 0;
        rest = [];
        if (!text.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[_prefix.Length..];
        int length = text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
        if (length is 0 or > MaxDigits
            || !text[length..].StartsWith(_suffix, StringComparison.Ordinal)
            || !int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            || number == 0)
        {
            return false;
        }

        rest = text[(length + _suffix.Length)..];
        return true;
    }

    // As the reference has it: whatever a file name can't hold is one underscore.
    private static string Stem(string runId)
    {
        StringBuilder stem = new();
        foreach (char c in runId)
        {
            if (stem.Length == MaxStem)
            {
                break;
            }

            if (IsPlain(c))
            {
                stem.Append(c);
            }
            else if (stem.Length == 0 || stem[^1] != '_')
            {
                stem.Append('_');
            }
        }

        string trimmed = stem.ToString().Trim('_');
        return trimmed.Length == 0 ? "run" : trimmed;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '#' or '-';
}
