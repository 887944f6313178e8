namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Gives things numbers in the order in which they are met.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<object, int> _numbers = [];

    public int Of(object thing)
    {
        if (!_numbers.TryGetValue(thing, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(thing, number);
        }

        return number;
    }
}
