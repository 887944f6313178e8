namespace Maestro.Policy.Audit.Storage;

/// <summary>The files of the operating system.</summary>
internal sealed class DiskStorage : AuditStorage
{
    public override string Resolve(string path)
    {
        FileInfo file = new(Path.GetFullPath(path));
        return file.LinkTarget is null
            ? file.FullName
            : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }

    public override bool Exists(string path) => File.Exists(path);

    public override AuditFile OpenToWrite(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        return new DiskFile(path);
    }

    public override Stream OpenToRead(string path) =>
        new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    public override IDisposable Lock(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    public override void Move(string path, string newPath) => File.Move(path, newPath, overwrite: true);

    public override void Delete(string path) => File.Delete(path);
}
