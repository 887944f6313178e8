using System.Numerics;

namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>Finds the largest set in which everybody is alike to everybody.</summary>
/// <param name="alike">For each answer a bit for every other one that it is alike to.</param>
internal sealed class CliqueSearch(uint[] alike)
{
    private uint _largest;
    private bool _isTied;

    /// <summary>Searches.</summary>
    /// <returns>A bit for each member; none where there are two of the same size.</returns>
    public uint Run()
    {
        Extend(0, (uint)((1ul << alike.Length) - 1), 0);
        return _isTied ? 0 : _largest;
    }

    // Bron and Kerbosch: what is taken, what may still be, and what was tried before. With a pivot at most 3^(n/3) sets
    // are come to, which are 6,561 for 24 answers.
    private void Extend(uint taken, uint open, uint tried)
    {
        if ((open | tried) == 0)
        {
            Keep(taken);
            return;
        }

        for (uint next = open & ~alike[Pivot(open, tried)]; next != 0; next &= next - 1)
        {
            int answer = BitOperations.TrailingZeroCount(next);
            uint bit = 1u << answer;
            Extend(taken | bit, open & alike[answer], tried & alike[answer]);
            open &= ~bit;
            tried |= bit;
        }
    }

    private int Pivot(uint open, uint tried)
    {
        int best = BitOperations.TrailingZeroCount(open | tried);
        for (uint rest = open | tried; rest != 0; rest &= rest - 1)
        {
            int answer = BitOperations.TrailingZeroCount(rest);
            best = BitOperations.PopCount(open & alike[answer]) > BitOperations.PopCount(open & alike[best])
                ? answer
                : best;
        }

        return best;
    }

    private void Keep(uint found)
    {
        int more = BitOperations.PopCount(found) - BitOperations.PopCount(_largest);
        _isTied = more == 0 ? _largest != 0 : more < 0 && _isTied;
        _largest = more > 0 ? found : _largest;
    }
}
