namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>Where a session is shown to people, and where somebody is asked.</summary>
internal interface ISessionScreen : IAsyncDisposable
{
    /// <summary>Shows how the session stands.</summary>
    void Show(SessionView view);

    /// <summary>Tells what happened, on a line of its own.</summary>
    void Tell(string line);

    /// <summary>Makes room for a question, as long as it is asked.</summary>
    Task<string?> AskAsync(Func<Task<string?>> ask);
}
