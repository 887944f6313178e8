using Maestro.Policy.Tests.Audit.Incidents;

namespace Maestro.Policy.Tests.Conformance;

/// <summary>The rows that incident files get, in the order in which they get them.</summary>
internal sealed class WrittenRows(IncidentTestFolder folder)
{
    private readonly Dictionary<string, int> _seen = [];
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Reads what came after the last reading, which is all in one file.</summary>
    /// <returns>How many rows that is.</returns>
    public int Read()
    {
        int before = _lines.Count;
        foreach (string name in folder.Incidents)
        {
            string[] lines = folder.Lines(name);
            _lines.AddRange(lines.Skip(_seen.GetValueOrDefault(name)));
            _seen[name] = lines.Length;
        }

        return _lines.Count - before;
    }
}
