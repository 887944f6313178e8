namespace Maestro.Policy.Gates.Patterns;

/// <summary>What one code unit of a text can mean: a bit for each cue that can have it in one of its first
/// places.</summary>
/// <remarks>The default value rules every cue out.</remarks>
internal struct SieveRow
{
    /// <summary>The cues that can have the unit in the first place.</summary>
    public ulong First;

    /// <summary>The cues that can have the unit in the second place.</summary>
    public ulong Second;

    /// <summary>The cues that can have the unit in the third place.</summary>
    public ulong Third;

    /// <summary>The cues that can have the unit in the fourth place, or end before it.</summary>
    public ulong Fourth;

    /// <summary>Lets cues have the unit in a place.</summary>
    /// <param name="place">The place, 0 to 3.</param>
    /// <param name="cues">The cues' bits.</param>
    public void Allow(int place, ulong cues)
    {
        switch (place)
        {
            case 0: First |= cues; break;
            case 1: Second |= cues; break;
            case 2: Third |= cues; break;
            default: Fourth |= cues; break;
        }
    }
}
