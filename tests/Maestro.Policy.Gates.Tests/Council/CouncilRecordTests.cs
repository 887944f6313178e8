using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class CouncilRecordTests
{
    private static readonly ImmutableArray<CouncilSeat> Seats = CouncilBook.Four;

    [Theory]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"session_closed","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"session_closed","note":"x"}""")]
    [InlineData("""{"v":1.0,"seq":0,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":true,"seq":0,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":-1,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0.5,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":"0","session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":7,"kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"\ud800","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"ballot","seat":7,"outcome":"failed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"ballot","seat":"A","outcome":"position","position":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"decision","decision":"RUN"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"decision","decision":"RUN","reason_code":"X","signals":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s"}""")]
    [InlineData("""[{"v":1,"seq":0,"session":"s","kind":"session_closed"}]""")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("null")]
    public void LineThatIsNoRecord_IsNone(string? line)
    {
        Assert.False(CouncilRecord.TryParse(line, out CouncilRecord? record, out string? fault));
        Assert.Null(record);
        Assert.NotNull(fault);
        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay([line])));
    }

    [Theory]
    [InlineData("\"minimum_quorum\":3", "\"minimum_quorum\":0")]
    [InlineData("\"minimum_quorum\":3", "\"minimum_quorum\":\"3\"")]
    [InlineData("2/3", "1/2")]
    [InlineData("2/3", "2/3 ")]
    [InlineData("\"seats\"}", "\"Seats\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"other\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"weights\":{\"Sol\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"Sol\":0}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"Sol\":1,\"Sol\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":7}")]
    [InlineData("\"seats\"}", "\"seats\",\"x\":7}")]
    [InlineData("\"Sol\",", "7,")]
    public void OptionsThatCanNotBeUsed_AreCorrupt(string part, string other)
    {
        string[] lines = Lines();
        Assert.Contains(part, lines[0], StringComparison.Ordinal);
        lines[0] = lines[0].Replace(part, other, StringComparison.Ordinal);

        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay(lines)));
    }

    private static (CouncilReplayVerdict, int) Answer(CouncilReplayResult result) => (result.Verdict, result.At);

    private static string[] Lines() =>
    [
        .. CouncilSession.Records("s-1", Seats, CouncilRules.Default, CouncilBook.Vote(Seats, "AAAA"))
            .Select(static record => record.ToJson()),
    ];
}
