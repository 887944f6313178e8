using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Audit.Unsigned;

/// <summary>What can't be written, or belongs to another writer, is no record.</summary>
public sealed class UnsignedAuditLogFileTests : IDisposable
{
    private readonly LogFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task FolderInThePlaceOfTheFile_CannotBeWritten()
    {
        Directory.CreateDirectory(_file.FullName);

        Decision<string> decision = await Pipelines.DecideOnRecord(new UnsignedAuditLog(_file.FullName));

        Assert.Equal("AUDIT_UNAVAILABLE", decision.Reason.Name);
    }

    [Fact]
    public async Task FileInThePlaceOfAFolder_CannotBeWritten()
    {
        Directory.CreateDirectory(_file.Folder);
        await File.WriteAllTextAsync(Path.Combine(_file.Folder, "deep"), "");

        Decision<string> decision = await Pipelines.DecideOnRecord(new UnsignedAuditLog(_file.FullName));

        Assert.Equal("AUDIT_UNAVAILABLE", decision.Reason.Name);
    }

    [Fact]
    public async Task SecondWriterOfTheSameFile_CannotWrite()
    {
        using UnsignedAuditLog first = new(_file.FullName);
        using UnsignedAuditLog second = new(_file.FullName);

        Assert.True((await Pipelines.DecideOnRecord(first)).IsRun);
        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(second)).Reason.Name);
        Assert.Single(_file.Lines());
    }

    [Fact]
    public async Task ClosedLog_CannotBeWritten()
    {
        UnsignedAuditLog log = new(_file.FullName);
        Assert.True((await Pipelines.DecideOnRecord(log)).IsRun);
        log.Dispose();
        log.Dispose();

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(log)).Reason.Name);
    }

    [Fact]
    public async Task FileThatWasTakenAway_IsBegunAnew()
    {
        using UnsignedAuditLog log = new(_file.FullName);
        await LogFile.Append(log);
        File.Delete(_file.FullName);

        Assert.True((await Pipelines.DecideOnRecord(log)).IsRun);
        Assert.Single(_file.Lines());
    }

    [Fact]
    public async Task TwoNamesOfOneFile_AreOneWriter()
    {
        using UnsignedAuditLog log = new(_file.FullName);
        await LogFile.Append(log);
        string alias = Path.Combine(_file.Folder, "alias.jsonl");
        File.CreateSymbolicLink(alias, _file.FullName);
        using UnsignedAuditLog other = new(alias);

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(other)).Reason.Name);
    }

    [Fact]
    public async Task FileThatKeepsNothing_IsNoRecord()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "There is no /dev/null here.");
        Directory.CreateDirectory(_file.Folder);
        string alias = Path.Combine(_file.Folder, "null.jsonl");
        File.CreateSymbolicLink(alias, "/dev/null");
        using UnsignedAuditLog log = new(alias);

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(log)).Reason.Name);
        log.Dispose();
        File.Delete("/dev/null.lock");
    }
}
