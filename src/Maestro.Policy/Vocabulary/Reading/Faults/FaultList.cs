using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading.Faults;

/// <summary>Collects faults and turns their offsets into lines and columns.</summary>
internal sealed class FaultList(string text)
{
    /// <summary>How many faults are listed; a hostile text could otherwise hold a million.</summary>
    public const int Limit = 1000;

    private readonly List<CodebookFault> _faults = [];
    private LineMap? _lines;
    private bool _more;

    /// <summary>Whether anything but warnings was added.</summary>
    public bool HasErrors { get; private set; }

    public int Count => _faults.Count;

    public void Add(string id, int offset, int length, string path, string message)
    {
        bool isError = !string.Equals(id, FaultIds.Unrepresentable, StringComparison.Ordinal);
        HasErrors |= isError;

        if (_faults.Count == Limit)
        {
            _more = true;

            return;
        }

        (int line, int column) = (_lines ??= new LineMap(text)).Place(offset);
        _faults.Add(new CodebookFault(id, isError, line, column, offset, length, path, message));
    }

    /// <summary>The faults in the order of the text.</summary>
    public IReadOnlyList<CodebookFault> InTextOrder()
    {
        List<CodebookFault> ordered = [.. _faults.OrderBy(fault => fault.Offset)];

        if (_more)
        {
            CodebookFault last = ordered[ordered.Count - 1];
            string id = HasErrors ? FaultIds.Malformed : FaultIds.Unrepresentable;
            string message = Invariant($"There are more faults; {Limit} are listed. Correct these first.");
            ordered.Add(new CodebookFault(id, HasErrors, last.Line, last.Column, last.Offset, 0, "", message));
        }

        return ordered;
    }
}
