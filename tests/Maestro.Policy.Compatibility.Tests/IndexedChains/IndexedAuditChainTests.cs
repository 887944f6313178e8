using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Compatibility.Tests.IndexedChains;

public sealed class IndexedAuditChainTests : IDisposable
{
    private readonly AuditKey _key = AuditKey.ToVerify("k1", "unit-test-key"u8);
    private readonly FaultyStorage _storage = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void AppendedRows_AreVerified()
    {
        string head = Append("""{"event":"A"}""", """{"b":1.0,"a":"\u8868","row_index":7,"row_hash":"x"}""");

        AuditVerification found = Verify();
        Assert.True(found.IsValid, found.Detail);
        Assert.Equal((2, head), (found.Rows, found.Head));
    }

    [Fact]
    public void OpenedAgain_GoesOn()
    {
        Append("""{"event":"A"}""");
        string head = Append("""{"event":"B"}""");

        Assert.Equal((2, head), (Verify().Rows, Verify().Head));
    }

    [Fact]
    public void LogWithoutLineFeedAtItsEnd_GoesOnInANewLine()
    {
        Append("""{"event":"A"}""");
        _storage.Write("/a.jsonl", _storage.Read("/a.jsonl")[..^1]);

        Append("""{"event":"B"}""");

        Assert.Equal(2, Verify().Rows);
    }

    [Fact]
    public void AlteredLog_IsNotOpened()
    {
        Append("""{"event":"A"}""");
        byte[] altered = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(_storage.Read("/a.jsonl")).Replace("\"A\"", "\"B\"", StringComparison.Ordinal));
        _storage.Write("/a.jsonl", altered);

        Assert.Null(IndexedAuditChain.TryOpen("/a.jsonl", _key, "c1", out AuditVerification found, _storage));
        Assert.Equal(AuditFault.RowHash, found.Fault);
        Assert.Equal(altered, _storage.Read("/a.jsonl"));
    }

    [Fact]
    public void SecondWriter_IsRefused()
    {
        using IndexedAuditChain? first = IndexedAuditChain.TryOpen("/a.jsonl", _key, "c1", out _, _storage);

        Assert.Throws<IOException>(() => IndexedAuditChain.TryOpen("/a.jsonl", _key, "c1", out _, _storage));
    }

    [Fact]
    public void RowThatCouldNotBeWritten_GetsNoSuccessor()
    {
        using IndexedAuditChain chain = IndexedAuditChain.TryOpen("/a.jsonl", _key, "c1", out _, _storage)!;
        _storage.FaultyStep = _storage.Steps + 1;
        Assert.Throws<IOException>(() => chain.Append(Row("{}")));

        Assert.Throws<IOException>(() => chain.Append(Row("{}")));
        Assert.Equal(0, chain.Rows);
    }

    [Fact]
    public void RowThatIsAmbiguous_IsRefused()
    {
        Assert.Throws<FormatException>(() => Append("""{"a":1,"a":2}"""));
        Assert.Throws<ArgumentException>(() => Append("[]"));
        Assert.Equal(0, Verify().Rows);
    }

    private static JsonElement Row(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private AuditVerification Verify() => AuditVerifier.Verify(
        _storage.OpenToRead("/a.jsonl"), _key, new() { Format = AuditFormat.Indexed },
        TestContext.Current.CancellationToken);

    private string Append(params string[] rows)
    {
        using IndexedAuditChain chain = IndexedAuditChain.TryOpen("/a.jsonl", _key, "c1", out _, _storage)!;
        foreach (string row in rows)
        {
            chain.Append(Row(row));
        }

        return chain.Head;
    }
}
