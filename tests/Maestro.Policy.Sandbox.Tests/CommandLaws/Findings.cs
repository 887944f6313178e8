using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>Collects what breaks a law, and shows the shortest text of each way to break it.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, (int Count, string Text, string What)> _found = [];
    private int _compared;

    public void Compare(
        Wrapping wrapping, string text, CommandReading alone, string wrapped, CommandReading inside)
    {
        _compared++;

        // Too long or too deep is an answer to the wrapping, and no laxer one.
        bool isExact = wrapping.IsExact && inside.Finding != CommandFinding.TooComplex;

        if (Severity.IsLaxer(inside.Verdict, alone.Verdict) || (isExact && inside.Verdict != alone.Verdict))
        {
            (int count, string shortest, string what) = _found.GetValueOrDefault(wrapping.Name, (0, wrapped, ""));
            bool isShorter = count == 0 || wrapped.Length < shortest.Length;
            _found[wrapping.Name] = (
                count + 1,
                isShorter ? wrapped : shortest,
                isShorter ? $"{inside.Word}, alone {alone.Word}: {wrapped}  <=  {text}" : what);
        }
    }

    public void AssertNone(int atLeast)
    {
        IEnumerable<string> lines = _found
            .OrderByDescending(static pair => pair.Value.Count)
            .Select(static pair => $"[{pair.Key}] {pair.Value.Count} times. {pair.Value.What}");

        Assert.True(_found.Count == 0, $"{_found.Values.Sum(static v => v.Count)}:\n{string.Join('\n', lines)}");
        Assert.True(_compared >= atLeast || CommandTexts.All.Count < 500, $"Only {_compared} were compared.");
    }
}
