namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>How much work is left for one judgement, so that no text takes long.</summary>
internal sealed class WorkBudget
{
    private const int Start = 1_000_000;

    private int _left = Start;

    internal bool IsSpent => _left <= 0;

    /// <summary>Takes a share.</summary>
    /// <returns>Whether there was enough left.</returns>
    internal bool Spend(int work)
    {
        _left = Math.Max(0, _left - work);
        return _left > 0;
    }
}
