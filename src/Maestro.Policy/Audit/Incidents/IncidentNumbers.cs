using System.Globalization;
using System.Text;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>Gives numbers to incidents, each once. Whoever uses it has the folder locked.</summary>
internal sealed class IncidentNumbers(IncidentFiles files, IncidentNames names, IncidentIndex index)
{
    private const int MaxCounter = 32;

    // Above every number that was seen in the folder or its index.
    private int _next = 1;

    /// <summary>What the counter says is next; <see langword="null"/> where it is lost or unreadable.</summary>
    public int? Counter()
    {
        using FileStream? file = files.OpenToRead(IncidentNames.Counter);
        if (file is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[MaxCounter];
        int length = file.ReadAtLeast(bytes, MaxCounter, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = bytes[..length].Trim(" \t\r\n"u8);
        return length < MaxCounter
            && text.Length > 0
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is > 0 and <= IncidentNames.Highest + 1
                ? number
                : null;
    }

    /// <summary>Makes sure that a number isn't given again.</summary>
    public void Saw(int number) => _next = Math.Max(_next, number + 1);

    /// <summary>Mends the counter.</summary>
    /// <returns>Whether it was lost, unreadable, or behind.</returns>
    public bool Mend()
    {
        int? counter = Counter();
        bool isWrong = counter is null ? _next > 1 || files.Exists(IncidentNames.Counter) : counter < _next;
        _next = Math.Max(_next, counter ?? 1);
        if (isWrong)
        {
            Write(_next);
        }

        return isWrong;
    }

    /// <summary>Takes a number. From now on nobody else gets it, whatever becomes of its file.</summary>
    /// <param name="taken">The numbers of the files that are there.</param>
    /// <exception cref="InvalidOperationException">There is none left.</exception>
    public int Take(IEnumerable<int> taken)
    {
        foreach (int number in taken)
        {
            Saw(number);
        }

        if (Counter() is { } counter)
        {
            _next = Math.Max(_next, counter);
        }
        else
        {
            index.Read(Saw);
        }

        if (_next > IncidentNames.Highest)
        {
            throw new InvalidOperationException($"'{files.Folder}' has used up all numbers of incidents.");
        }

        Write(_next + 1);
        return _next++;
    }

    /// <summary>The number that was taken last, where nothing was seen of it.</summary>
    public int? Unused() => Counter() is { } counter && counter > _next ? counter - 1 : null;

    /// <summary>The numbers of the files that are there.</summary>
    public IEnumerable<int> OfFiles()
    {
        foreach (string name in files.Names())
        {
            if (names.TryNumberOfFile(name, out int number))
            {
                yield return number;
            }
        }
    }

    private void Write(int next) =>
        files.Replace(IncidentNames.Counter, Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture)));
}
