using System.Buffers;
using System.Text;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Audit.Unsigned;

/// <summary>A row is one line, whatever the format of the host makes of it.</summary>
public sealed class UnsignedAuditLogFormatTests : IDisposable
{
    private readonly LogFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task FormatOfTheHostsOwn_IsWhatIsWritten()
    {
        static void WriteCount(IBufferWriter<byte> output, AuditRow row) =>
            output.Write(Encoding.UTF8.GetBytes($"[{row.Extra.Length}]"));

        using (UnsignedAuditLog log = new(_file.FullName, WriteCount))
        {
            await LogFile.Append(log);
        }

        Assert.Equal(["[0]"], _file.Lines());
    }

    [Fact]
    public async Task FormatThatFails_LeavesNothingBehind()
    {
        int calls = 0;
        using UnsignedAuditLog log = new(_file.FullName, (output, _) =>
        {
            output.Write("half"u8);
            if (calls++ == 0)
            {
                throw new InvalidOperationException();
            }
        });

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(log)).Reason.Name);
        Assert.Equal(["half"], _file.Lines());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n{}")]
    public async Task FormatThatWritesNoOrSeveralLines_IsNoRecord(string line)
    {
        using UnsignedAuditLog log = new(_file.FullName, (output, _) => output.Write(Encoding.UTF8.GetBytes(line)));

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(log)).Reason.Name);
    }

    [Fact]
    public async Task FormatThatAddsToItsOwnLog_IsNoRecord()
    {
        UnsignedAuditLog? log = null;
        log = new(_file.FullName, (output, row) =>
        {
            output.Write("{}"u8);
            log!.AppendAsync(row, default).AsTask().GetAwaiter().GetResult();
        });

        Assert.Equal("AUDIT_UNAVAILABLE", (await Pipelines.DecideOnRecord(log)).Reason.Name);
        log.Dispose();
    }
}
