namespace Maestro.Policy;

/// <summary>Folds many decisions into one.</summary>
[DecisionSource]
public static class Decision
{
    /// <summary>The strictest of many decisions: a sealed stop, else a stop, else a pause, else a run.</summary>
    /// <typeparam name="T">The requests' type.</typeparam>
    /// <param name="decisions">The decisions; the first of the strictest is taken.</param>
    /// <returns>One of them, so that its permit is for its own request alone; the default value, which is a stop, when
    /// there are none.</returns>
    public static Decision<T> Strictest<T>(params ReadOnlySpan<Decision<T>> decisions)
    {
        Decision<T> strictest = default;
        for (int i = 0; i < decisions.Length; i++)
        {
            ref readonly Decision<T> decision = ref decisions[i];
            if (i == 0 || decision.ToRecord().Leniency < strictest.ToRecord().Leniency)
            {
                strictest = decision;
            }
        }

        return strictest;
    }

    /// <summary>The strictest of many records, which may be of requests of different types.</summary>
    /// <param name="records">The records; the first of the strictest is taken.</param>
    /// <returns>One of them; the default value, which is a stop, when there are none.</returns>
    public static DecisionRecord Strictest(params ReadOnlySpan<DecisionRecord> records)
    {
        DecisionRecord strictest = default;
        for (int i = 0; i < records.Length; i++)
        {
            if (i == 0 || records[i].Leniency < strictest.Leniency)
            {
                strictest = records[i];
            }
        }

        return strictest;
    }
}
