namespace Maestro.Policy.Tool.Hosting;

/// <summary>The files that a command line names: each option another one.</summary>
internal sealed class NamedFiles(ToolHost host)
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Adds the file of an option, if it names one.</summary>
    /// <exception cref="UsageException">Another option names it already, or it is no possible file.</exception>
    public void Add(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        string full = ToolHost.Real(host.Locate(path, option));
        if (!_options.TryAdd(full, option))
        {
            throw new UsageException($"{option} and {_options[full]} are the same file: '{path}'.");
        }
    }
}
