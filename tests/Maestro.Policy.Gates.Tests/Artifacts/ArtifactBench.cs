using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Artifacts;

/// <summary>A folder on the disk that is gone after the test, and permits to write to it.</summary>
internal sealed class ArtifactBench : IDisposable
{
    private static readonly GatePipeline<Artifact> Pipeline = GatePipeline.For<Artifact>(TestBook.Book)
        .Gate(TestBook.Plain, static (_, gate) => gate.Pass())
        .Unaudited("A test looks at files only.")
        .Build();

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("maestro-artifacts-");

    /// <summary>What a store may write to.</summary>
    public string Folder => In("store");

    /// <summary>The names of all that is in the folder, except for what is the store's own.</summary>
    public string[] Names =>
        [.. Directory.EnumerateFileSystemEntries(Folder).Select(static path => Path.GetFileName(path))
            .Where(static name => name != ".artifacts.lock").Order(StringComparer.Ordinal)];

    /// <summary>A path beside the store's folder, or in it.</summary>
    public string In(params string[] parts) => Path.Join([_root.FullName, .. parts]);

    /// <summary>The permit of a RUN decision about an artifact.</summary>
    public static Permit<Artifact> Permit(string name, string text) => Permit(new(ArtifactName.Create(name), text));

    /// <summary>The permit of a RUN decision about an artifact.</summary>
    public static Permit<Artifact> Permit(Artifact artifact) =>
        Decide(artifact).TryGetPermit(out Permit<Artifact>? permit)
            ? permit
            : throw new InvalidOperationException();

    /// <summary>Writes an artifact.</summary>
    public static ArtifactReceipt Write(
        ArtifactStore store, string name, string text, Action<ArtifactReceipt>? announce = null) =>
        Decide(new(ArtifactName.Create(name), text)).Match(
            run: permit => store.Write(permit, static artifact => artifact, announce),
            hitl: static _ => throw new InvalidOperationException(),
            stop: static _ => throw new InvalidOperationException());

    public void Dispose() => _root.Delete(recursive: true);

    private static Decision<Artifact> Decide(Artifact artifact) =>
        Pipeline.EvaluateAsync(artifact, new("run-1")).AsTask().Result;
}
