namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>The folder of incident files, and how the files in it are called.</summary>
internal sealed class IncidentFolder
{
    private readonly string _prefix;

    /// <summary>Takes a folder as it was named: <c>arl/</c> and <c>./arl</c> are <c>arl</c>.</summary>
    public IncidentFolder(string folder)
    {
        string[] parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string root = folder.StartsWith('/') ? "/" : "";
        Path = root + string.Join('/', parts.Where(static part => part != "."));
        _prefix = Path.Length == root.Length ? Path : Path + "/";
    }

    /// <summary>Its path, without what says nothing; empty for the one that paths are relative to.</summary>
    public string Path { get; }

    /// <summary>The counter.</summary>
    public string Counter => _prefix + "incident_counter.txt";

    /// <summary>The index.</summary>
    public string Index => _prefix + "incident_index.jsonl";

    /// <summary>The file of a run. A run can't lead out of the folder, whatever it is called.</summary>
    public string FileOf(string incident, string runId) =>
        $"{_prefix}{incident}__{string.Concat(runId.Select(Safe))}.arl.jsonl";

    private static char Safe(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.' or '#' or '-' ? unit : '_';
}
