namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>The window against a model that remembers everything and looks at all of it anew for each row.</summary>
public sealed class IncidentWindowPropertyTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 100_000 : 2_000;

    private enum Kind
    {
        Plain,
        Forced,
        Incident,
        Forget,
    }

    [Theory]
    [InlineData(IncidentSelection.Strict)]
    [InlineData(IncidentSelection.Reference)]
    public void Window_SelectsWhatTheModelSelects(IncidentSelection selection)
    {
        Random random = new(20260321);
        for (int i = 0; i < Count; i++)
        {
            IncidentWindowOptions options = new()
            {
                Before = random.Next(5), After = random.Next(5), Selection = selection,
            };
            IncidentWindow<int> window = new(options);
            List<(string Run, Kind Kind)> events = [];
            HashSet<int> kept = [];
            for (int row = 0; row < 40; row++)
            {
                (string run, Kind kind) = (random.Next(2) == 0 ? "A" : "B", Any(random));
                events.Add((run, kind));
                IncidentRow<int>[] actual = [];
                if (kind == Kind.Forget)
                {
                    window.Forget(run);
                }
                else
                {
                    actual = [.. window.Add(run, row, kind == Kind.Incident, kind == Kind.Forced)];
                }

                string expected = string.Join(' ', Model(events, options, kept));
                string said = string.Join(' ', actual.Select(one => $"{one.Row}{one.Context}{one.Sequence}"));
                Assert.True(
                    expected == said, $"{options}\n{string.Join(' ', events)}\nexpected {expected}\nfound    {said}");
                kept.UnionWith(actual.Select(one => one.Row));
            }
        }
    }

    private static Kind Any(Random random) => random.Next(12) switch
    {
        0 or 1 => Kind.Incident,
        2 => Kind.Forced,
        3 => Kind.Forget,
        _ => Kind.Plain,
    };

    // What the last event brings on record.
    private static IEnumerable<string> Model(
        List<(string Run, Kind Kind)> events, IncidentWindowOptions options, HashSet<int> kept)
    {
        bool isStrict = options.Selection == IncidentSelection.Strict;
        int last = events.Count - 1;
        (string run, Kind kind) = events[last];
        int[] own = [.. Enumerable.Range(0, last).Where(i => events[i].Run == run)];
        int forgotten = own.LastOrDefault(i => events[i].Kind == Kind.Forget, -1);
        (int opened, int closed) = Window(events, own, options, isStrict ? forgotten : -1);
        bool isOpen = opened >= 0 && closed < 0;
        if (kind == Kind.Incident && !isOpen)
        {
            int from = Math.Max(forgotten, isStrict ? -1 : opened);
            int[] before = [.. own.Where(i => i > from && events[i].Kind is Kind.Plain or Kind.Forced && i > from)
                .TakeLast(options.Before)
                .Where(i => !isStrict || !kept.Contains(i))];
            foreach ((int index, int row) in before.Index())
            {
                yield return $"{row}{IncidentContext.Before}{index + 1}";
            }
        }

        bool isAfter = kind is Kind.Plain or Kind.Forced && isOpen && options.After > 0;
        if (isAfter || kind is Kind.Incident or Kind.Forced)
        {
            yield return $"{last}{(isAfter ? IncidentContext.After : IncidentContext.None)}0";
        }
    }

    // The incident that opened the last window, and the row that closed it.
    private static (int Opened, int Closed) Window(
        List<(string Run, Kind Kind)> events, int[] own, IncidentWindowOptions options, int since)
    {
        (int opened, int closed) = (-1, -1);
        foreach (int first in own.Where(i => i > since && events[i].Kind == Kind.Incident))
        {
            if (opened >= 0 && (closed < 0 || closed > first))
            {
                continue;
            }

            opened = first;
            int[] after = [.. own.Where(i => i > first && events[i].Kind is Kind.Plain or Kind.Forced && i > first)
                .Take(options.After)];
            bool isAtOnce = options.After == 0 && options.Selection == IncidentSelection.Strict;
            closed = isAtOnce ? first : options.After > 0 && after.Length == options.After ? after[^1] : -1;
        }

        return (opened, closed);
    }
}
