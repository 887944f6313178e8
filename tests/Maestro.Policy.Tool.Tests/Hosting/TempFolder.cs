namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("maestro-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(this[path], bytes);
        return path;
    }

    /// <summary>The lines of a file; none when it isn't there.</summary>
    public string[] Lines(string path) => File.Exists(this[path]) ? File.ReadAllLines(this[path]) : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
