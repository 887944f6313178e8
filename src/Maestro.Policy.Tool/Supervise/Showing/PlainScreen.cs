using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>Standard error that is no terminal: lines, and nothing moves.</summary>
internal sealed class PlainScreen(TextWriter output) : ISessionScreen
{
    private readonly Lock _gate = new();

    public void Show(SessionView view)
    {
        // What changes is told anyway.
    }

    public void Tell(string line)
    {
        lock (_gate)
        {
            output.WriteLine(OneLine.Of(line));
        }
    }

    public Task<string?> AskAsync(Func<Task<string?>> ask) => ask();

    public ValueTask DisposeAsync() => default;
}
