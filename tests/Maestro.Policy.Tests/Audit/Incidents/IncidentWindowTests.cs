namespace Maestro.Policy.Tests.Audit.Incidents;

public sealed class IncidentWindowTests
{
    private const string Run = "R1";

    [Fact]
    public void CleanRun_KeepsNothing()
    {
        IncidentWindow<int> window = new(new() { Before = 3 });

        Assert.Equal("", Feed(window, "1 2 3 4 5"));
    }

    [Fact]
    public void Incident_IsKeptWithWhatCameBeforeAndAfter()
    {
        IncidentWindow<int> window = new(new() { Before = 2, After = 2 });

        Assert.Equal("b1:2 b2:3 4 a5 a6", Feed(window, "1 2 3 !4 5 6 7"));
    }

    [Fact]
    public void ByDefault_NothingBeforeAndEightRowsAfterAreKept()
    {
        IncidentWindow<int> window = new();

        Assert.Equal("2 a3 a4 a5 a6 a7 a8 a9 a10", Feed(window, "1 !2 3 4 5 6 7 8 9 10 11"));
        Assert.Equal(0, window.Runs);
    }

    [Fact]
    public void IncidentAmongRowsAfterAnother_DoesNotBeginAnew()
    {
        IncidentWindow<int> window = new(new() { Before = 2, After = 2 });

        Assert.Equal("b1:1 2 a3 4 a5", Feed(window, "1 !2 3 !4 5 6"));
    }

    [Theory]
    [InlineData(IncidentSelection.Strict, "b1:1 2 a3 b1:4 5")]
    [InlineData(IncidentSelection.Reference, "b1:1 2 a3 b1:3 b2:4 5")]
    public void SecondIncident_RepeatsRowsOnlyInTheReference(IncidentSelection selection, string kept)
    {
        IncidentWindow<int> window = new(new() { Before = 9, After = 1, Selection = selection });

        Assert.Equal(kept, Feed(window, "1 !2 3 4 !5"));
    }

    [Theory]
    [InlineData(IncidentSelection.Strict, "b1:1 2 b1:3 4")]
    [InlineData(IncidentSelection.Reference, "b1:1 2 4")]
    public void WithoutRowsAfter_LaterIncidentsHaveTheirOwnContextExceptInTheReference(
        IncidentSelection selection, string kept)
    {
        IncidentWindow<int> window = new(new() { Before = 9, After = 0, Selection = selection });

        Assert.Equal(kept, Feed(window, "1 !2 3 !4"));
    }

    [Theory]
    [InlineData(IncidentSelection.Strict, "2 b1:3 4")]
    [InlineData(IncidentSelection.Reference, "2 b1:2 b2:3 4")]
    public void ForcedRow_IsKeptAgainOnlyInTheReference(IncidentSelection selection, string kept)
    {
        IncidentWindow<int> window = new(new() { Before = 2, After = 0, Selection = selection });

        Assert.Equal(kept, Feed(window, "1 +2 3 !4"));
    }

    [Fact]
    public void ForcedRowAfterAnIncident_IsOneOfTheRowsAfterIt()
    {
        IncidentWindow<int> window = new(new() { After = 1 });

        Assert.Equal("1 a2", Feed(window, "!1 +2 3"));
    }

    [Fact]
    public void Runs_AreApart()
    {
        IncidentWindow<int> window = new(new() { Before = 5, After = 5 });
        Feed(window, "1 2", "A");

        Assert.Equal("3", Feed(window, "!3", "B"));
        Assert.Equal("b1:1 b2:2 4", Feed(window, "!4", "A"));
        Assert.Equal("", Feed(window, "5", "C"));
    }

    [Fact]
    public void ForgottenRun_BeginsAnew()
    {
        IncidentWindow<int> window = new(new() { Before = 5, After = 5 });
        Feed(window, "1 !2 3");
        window.Forget(Run);
        window.Forget("never seen");

        Assert.Equal("b1:4 5", Feed(window, "4 !5"));
    }

    [Fact]
    public void RunBeyondTheNumberRemembered_TakesThePlaceOfTheOneHeardOfLeast()
    {
        IncidentWindow<int> window = new(new() { Before = 5, MaxRuns = 2 });
        Feed(window, "1", "A");
        Feed(window, "2", "B");
        Feed(window, "3", "A");
        Feed(window, "4", "C");

        Assert.Equal(2, window.Runs);
        Assert.Equal("b1:1 b2:3 5", Feed(window, "!5", "A"));
        Assert.Equal("b1:4 6", Feed(window, "!6", "C"));
        Assert.Equal("7", Feed(window, "!7", "B"));
    }

    [Fact]
    public void RunsThatComeAndGo_AllocateNothing()
    {
        IncidentWindow<int> window = new(new() { Before = 10 });
        Lap(window);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Lap(window);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Lap(IncidentWindow<int> window)
        {
            for (int row = 0; row < 20; row++)
            {
                window.Add(Run, row, isIncident: row == 15);
            }

            window.Forget(Run);
        }
    }

    [Fact]
    public void NumbersOutOfRange_AreRefused()
    {
        Refused(new() { Before = -1 });
        Refused(new() { After = -1 });
        Refused(new() { Before = IncidentWindowOptions.MaxRows + 1 });
        Refused(new() { After = IncidentWindowOptions.MaxRows + 1 });
        Refused(new() { MaxRuns = 0 });
        Refused(new() { Selection = (IncidentSelection)2 });

        static void Refused(IncidentWindowOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => new IncidentWindow<int>(options));
    }

    // An incident has an exclamation mark, a row that is forced a plus.
    private static string Feed(IncidentWindow<int> window, string rows, string run = Run)
    {
        List<string> kept = [];
        foreach (string row in rows.Split(' '))
        {
            int number = int.Parse(row.TrimStart('!', '+'), System.Globalization.CultureInfo.InvariantCulture);
            foreach (IncidentRow<int> one in window.Add(run, number, row[0] == '!', row[0] == '+'))
            {
                kept.Add(one.Context switch
                {
                    IncidentContext.Before => $"b{one.Sequence}:{one.Row}",
                    IncidentContext.After => $"a{one.Row}",
                    _ => $"{one.Row}",
                });
            }
        }

        return string.Join(' ', kept);
    }
}
