using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Serilog;
using Serilog.Core;

namespace Maestro.Policy.Benchmarks;

/// <summary>Rows of some 300 bytes put on record; beside them the least that it can cost, an HMAC and a write for each
/// row, and a logger that signs nothing.</summary>
[MemoryDiagnoser]
public class AuditAppendBenchmarks
{
    private const int Rows = 10_000;
    private const int WarmUp = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-bench-").FullName;
    private readonly AuditKey _key = AuditKey.FromBytes("bench", "0123456789abcdef0123456789abcdef"u8);
    private readonly IncrementalHash _hmac =
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, "0123456789abcdef0123456789abcdef"u8);

    private readonly Task[] _pending = new Task[Rows];
    private readonly byte[] _hash = new byte[32];
    private AuditRow _row = null!;
    private byte[] _message = null!;
    private byte[] _line = null!;
    private FileStream _bare = null!;
    private JsonlAuditLog _buffered = null!;
    private JsonlAuditLog _flushed = null!;
    private JsonlAuditLog _synced = null!;
    private Logger _serilog = null!;
    private string _opened = "";

    [GlobalSetup]
    public void Setup()
    {
        SetupAsync().GetAwaiter().GetResult();

        // An iteration is one call: without this, short runs measure code that isn't optimised.
        Open();
        for (int i = 0; i < WarmUp; i++)
        {
            BareHmacAndWrite();
            Buffered().GetAwaiter().GetResult();
            Flushed().GetAwaiter().GetResult();
            SyncedManyAtOnce().GetAwaiter().GetResult();
            SerilogFileSink();
        }

        Close();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _hmac.Dispose();
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Each iteration begins with new files, or what the disk still has to write would be measured.
    [IterationSetup]
    public void Open()
    {
        string folder = Path.Combine(_folder, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        _buffered = Open(folder, AuditDurability.Buffered);
        _flushed = Open(folder, AuditDurability.Flushed);
        _synced = Open(folder, AuditDurability.Synced);
        _bare = new(Path.Combine(folder, "bare"), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        _serilog = new LoggerConfiguration()
            .WriteTo.File(
                Path.Combine(folder, "serilog"),
                outputTemplate: "{Message:lj}{NewLine}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                buffered: true)
            .CreateLogger();
        _opened = folder;
    }

    [IterationCleanup]
    public void Close()
    {
        _buffered.Dispose();
        _flushed.Dispose();
        _synced.Dispose();
        _serilog.Dispose();
        _bare.Dispose();
        Directory.Delete(_opened, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void BareHmacAndWrite()
    {
        for (int i = 0; i < Rows; i++)
        {
            _hmac.AppendData(_message);
            _hmac.GetHashAndReset(_hash);
            _bare.Write(_line);
        }

        _bare.Flush();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public async Task Buffered()
    {
        for (int i = 0; i < Rows; i++)
        {
            await _buffered.AppendAsync(_row, default).ConfigureAwait(false);
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public async Task Flushed()
    {
        for (int i = 0; i < Rows; i++)
        {
            await _flushed.AppendAsync(_row, default).ConfigureAwait(false);
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public Task SyncedManyAtOnce()
    {
        for (int i = 0; i < Rows; i++)
        {
            _pending[i] = _synced.AppendAsync(_row, default).AsTask();
        }

        return Task.WhenAll(_pending);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void SerilogFileSink()
    {
        ImmutableArray<AuditField> extra = _row.Extra;
        DecisionRecord decision = _row.Decision;
        for (int i = 0; i < Rows; i++)
        {
            _serilog.Information(
                "{Time} {Run} {Layer} {Verdict} {Sealed} {Overridable} {Decider} {Reason} {Level} {Digest} {Extra}",
                _row.Timestamp, decision.RunId, decision.Layer.Name, decision.Verdict, decision.IsSealed,
                decision.IsOverridable, decision.Decider, decision.Reason.Name, "FULL", extra[0].Value, "");
        }
    }

    private JsonlAuditLog Open(string folder, AuditDurability durability) =>
        JsonlAuditLog.Open(Path.Combine(folder, durability.ToString()), _key, new() { Durability = durability });

    private async Task SetupAsync()
    {
        MemoryAuditLog memory = new();
        GatePipeline<string> pipeline = GatePipeline.For<string>(BenchBook.Book)
            .Gate(BenchBook.Book.Layers[0], static (_, gate) => gate.Pass())
            .Audit(memory)
            .Build();
        _ = (await pipeline.EvaluateAsync("a request", new("BENCH#000001")).ConfigureAwait(false)).ToRecord();
        _row = memory.Rows[0];

        string path = Path.Combine(_folder, "row");
        using (JsonlAuditLog log = JsonlAuditLog.Open(path, _key))
        {
            await log.AppendAsync(_row, default).ConfigureAwait(false);
        }

        _line = Encoding.UTF8.GetBytes((await File.ReadAllLinesAsync(path).ConfigureAwait(false))[1] + "\n");

        // The hash before, a line feed, and the row without what chains it.
        _message = _line[..(64 + 1 + _line.AsSpan().IndexOf(",\"prev_hash\""u8) + 1)];
        Console.WriteLine($"// a row has {_line.Length} bytes, of which {_message.Length} are signed");
    }
}
