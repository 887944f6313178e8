using System.Globalization;
using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>Whatever the counter and the index hold, a folder is opened or refused as it should be, and no file is
/// overwritten.</summary>
public sealed class IncidentFuzzTests : IDisposable
{
    // Each round has two mutated files.
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 10_000;

    private static readonly string[] Counters = ["1", "6", "17", "999999999", "", "-3", " 12\n"];

    private static readonly byte[] Index = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(1, 3).Select(static n =>
            $"{{\"incident_id\":\"INC#{n:D6}\",\"run_id\":\"R\u00e9{n}\",\"sealed\":true,\"rows\":{n}}}\n")));

    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task MutatedCounterAndIndex_NeverGiveAnIdTwice()
    {
        Random random = new(20260321);
        const string Present = "INC#000005__R1.arl.jsonl";
        for (int i = 0; i < Rounds; i++)
        {
            _folder.Write(Present, "");
            byte[] counter = Mutation.Of(Encoding.ASCII.GetBytes(Counters[random.Next(Counters.Length)]), random);
            byte[] index = random.Next(4) == 0 ? Index : Mutation.Of(Index, random);
            await File.WriteAllBytesAsync(_folder.PathOf(IncidentTestFolder.Counter), counter);
            await File.WriteAllBytesAsync(_folder.PathOf(IncidentTestFolder.Index), index);
            await using (IncidentAuditLog log = await _folder.Open())
            {
                AssertCounterIsAbove(5);
                if (i % 16 == 0)
                {
                    await AssertNoFileIsOverwritten(log, Present);
                }
            }

            foreach (string name in _folder.Names("*"))
            {
                File.Delete(_folder.PathOf(name));
            }
        }
    }

    private void AssertCounterIsAbove(int number) =>
        Assert.InRange(
            int.Parse(_folder.Text(IncidentTestFolder.Counter).Trim(), CultureInfo.InvariantCulture),
            number + 1,
            1_000_000_000);

    private async Task AssertNoFileIsOverwritten(IncidentAuditLog log, string present)
    {
        try
        {
            await log.AppendAsync(IncidentTestFolder.Stop(), default);
            Assert.Single(_folder.Incidents, name => name != present);
        }
        catch (InvalidOperationException fault) when (fault.Message.Contains("used up", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(_folder.Incidents, name => name != present);
        }

        Assert.Equal("", File.Exists(_folder.PathOf(present)) ? _folder.Text(present) : "");
    }
}
