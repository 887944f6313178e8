namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What a session says to the last of some signs: looked up in the whole history each time, with sets and
/// numbers and nothing else. It knows no state.</summary>
internal static class NaiveLoop
{
    /// <summary>Says what the last sign leads to, as the ends of the produced ids.</summary>
    public static string Answer(IReadOnlyList<LoopSign> signs, int max, int plan)
    {
        if (signs.Count == 0 || signs[^1] is LoopSign.Changed or LoopSign.Anew)
        {
            return "";
        }

        LoopSign last = signs[^1];
        LoopSign[] session = [.. signs.SkipLast(1)];
        session = session[(Array.LastIndexOf(session, LoopSign.Anew) + 1)..];
        if (last == LoopSign.Foreign)
        {
            return "refused:SPEC_INVALID_INPUT";
        }

        if (IsStopped(session, max))
        {
            return "guard";
        }

        return last switch
        {
            LoopSign.Keyless => "refused:SPEC_MISSING_KEYS",
            LoopSign.Unpaired => "refused:SPEC_INVALID_INPUT",
            LoopSign.End => "stop",
            _ when session.Contains(last) => "",
            _ => Pause([.. session, last], max, plan),
        };
    }

    /// <summary>How often a human was asked, about f and about g, and whether the session is stopped.</summary>
    public static (int F, int G, bool IsStopped) Summary(IReadOnlyList<LoopSign> signs, int max)
    {
        LoopSign[] session = [.. signs];
        session = session[(Array.LastIndexOf(session, LoopSign.Anew) + 1)..];
        LoopSign[] alive = [.. session.Take(End(session, max))];
        int count = Rounds(alive, LoopSign.PauseA);

        // A change lets the count begin anew in a session that is stopped, too.
        bool isForgotten = session.Skip(alive.Length).Contains(LoopSign.Changed);
        return (isForgotten ? 0 : count, Rounds(alive, LoopSign.OtherA), IsStopped(session, max));
    }

    private static string Pause(LoopSign[] session, int max, int plan)
    {
        int rounds = Rounds(session, session[^1]);
        return rounds == max ? "end stop"
            : rounds != plan ? ""
            : session[^1] <= LoopSign.PauseD && WasPlanned(session, plan) ? "plan"
            : "plan dispatch proposed received";
    }

    // A plan goes its way once, also when the count began anew.
    private static bool WasPlanned(LoopSign[] session, int plan) => Enumerable.Range(1, session.Length - 1)
        .Any(length => session[length - 1] <= LoopSign.PauseD
            && !session.Take(length - 1).Contains(session[length - 1])
            && Rounds([.. session.Take(length)], LoopSign.PauseA) == plan);

    private static bool IsStopped(LoopSign[] session, int max) => End(session, max) < session.Length
        || (session.Length > 0 && Ends(session, session.Length, max));

    // How many signs it took to the stop; all when there is none.
    private static int End(LoopSign[] session, int max) =>
        Enumerable.Range(1, session.Length).FirstOrDefault(length => Ends(session, length, max), session.Length);

    private static bool Ends(LoopSign[] session, int length, int max) => session[length - 1] == LoopSign.End
        || Rounds([.. session.Take(length)], LoopSign.PauseA) == max
        || Rounds([.. session.Take(length)], LoopSign.OtherA) == max;

    // Different ids that were there for the first time since the last change.
    private static int Rounds(LoopSign[] session, LoopSign about)
    {
        bool isAboutF = about <= LoopSign.PauseD;
        LoopSign[] before = isAboutF ? session[..(Array.LastIndexOf(session, LoopSign.Changed) + 1)] : [];
        return session[before.Length..]
            .Where(sign => isAboutF ? sign <= LoopSign.PauseD : sign is LoopSign.OtherA or LoopSign.OtherB)
            .Distinct()
            .Count(sign => !before.Contains(sign));
    }
}
