namespace Maestro.Policy.Analyzers.Roles;

internal static class OutcomesExtensions
{
    /// <summary>Whether some of the others are among these.</summary>
    public static bool Meets(this Outcomes outcomes, Outcomes others) => (outcomes & others) != 0;

    /// <summary>Whether it is a RUN and can't be anything else.</summary>
    public static bool IsRun(this Outcomes outcomes) => (outcomes & Outcomes.AnyAnswer) == Outcomes.Run;

    /// <summary>Whether there is a decision, and it can't be RUN.</summary>
    public static bool Refuses(this Outcomes outcomes) =>
        !outcomes.Meets(Outcomes.Run) && outcomes.Meets(Outcomes.AnyOutcome);

    /// <summary>All that these are not; nothing is said about the seal.</summary>
    public static Outcomes Others(this Outcomes outcomes) => (Outcomes.Everything & ~outcomes) | Outcomes.AnySeal;

    /// <summary>These, whatever the seal.</summary>
    public static Outcomes OfAnySeal(this Outcomes outcomes) => outcomes | Outcomes.AnySeal;

    public static int Count(this Outcomes outcomes)
    {
        int count = 0;
        for (int rest = (int)outcomes; rest != 0; rest &= rest - 1)
        {
            count++;
        }

        return count;
    }

    /// <summary>The outcomes in the words of messages: <c>HITL and STOP</c>.</summary>
    public static string InWords(this Outcomes outcomes)
    {
        List<string> words = [];
        Add(Outcomes.Run, "RUN");
        Add(Outcomes.Hitl, "HITL");
        Add(Outcomes.Stop, "STOP");

        // Most vocabularies have no others.
        if (words.Count == 0)
        {
            Add(Outcomes.Other, "an unknown outcome");
        }

        return words.Count < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[words.Count - 1]}";

        void Add(Outcomes outcome, string word)
        {
            if (outcomes.Meets(outcome))
            {
                words.Add(word);
            }
        }
    }
}
