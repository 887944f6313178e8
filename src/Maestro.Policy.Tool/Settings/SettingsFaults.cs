using System.Text;

namespace Maestro.Policy.Tool.Settings;

/// <summary>Collects what is wrong with a file of settings, and tells it by line and column.</summary>
internal sealed class SettingsFaults
{
    // Whoever has so many has another file in mind.
    private const int Most = 100;

    private readonly List<(int Offset, SettingsNode? Node, string Message)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(int offset, SettingsNode? node, string message) => _faults.Add((offset, node, message));

    public void Add(SettingsNode node, string message) => Add(node.Offset, node, message);

    /// <summary>The faults in the order of the text: <c>(line,column): error: key: message</c>.</summary>
    public IEnumerable<string> In(byte[] text)
    {
        foreach ((int offset, SettingsNode? node, string message) in
            _faults.OrderBy(static fault => fault.Offset).Take(Most))
        {
            ReadOnlySpan<byte> before = text.AsSpan(0, Math.Min(offset, text.Length));
            int line = before.Count((byte)'\n') + 1;
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            string key = node?.Key is { Length: > 0 } way ? way + ": " : "";
            yield return FormattableString.Invariant($"({line},{column}): error: {key}{message}");
        }
    }
}
