namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>A folder of the disk that is gone after a test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("maestro-simulation-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
