namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A generation of the emergency contract. The default value is the current one.</summary>
/// <remarks>The older ones are for comparing and for replaying old decisions: most of them let through what the current
/// one stops. What each does otherwise is listed in <c>docs/simulation-generations.md</c>.</remarks>
public enum EmergencyGeneration : byte
{
    /// <summary>The current generation, 5.1.2.</summary>
    V512 = 0,

    /// <summary>Generation 5.0.1: rows around every pause, and only the first match of a claim is judged.</summary>
    V501 = 1,

    /// <summary>Generation 4.8: every row is kept, and a run without evidence doesn't end.</summary>
    V48 = 2,

    /// <summary>Generation 4.7 with its patterns mended: a run with made-up evidence doesn't end, either.</summary>
    V47Fixed = 3,

    /// <summary>Generation 4.7: no claim in a draft is found.</summary>
    V47 = 4,

    /// <summary>Generation 4.6: nobody is coached.</summary>
    V46 = 5,

    /// <summary>Generation 4.4: no run is scored.</summary>
    V44 = 6,

    /// <summary>Generation 4.1: nobody looks at the time of a request, and a user is asked at an unclear
    /// boundary.</summary>
    V41 = 7,

    /// <summary>Generation 4: runs without evidence take effect.</summary>
    V4 = 8,

    /// <summary>Generation 1: neither evidence nor trust, and humans who say no.</summary>
    V1 = 9,

    /// <summary>The bench of generation 4.4: made-up evidence is sealed, and a user is always asked.</summary>
    V44Bench = 10,
}
