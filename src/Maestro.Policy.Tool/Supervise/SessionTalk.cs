using System.Text;
using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise.Showing;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>What a human says to a session: answers where it asks, and words at any time.</summary>
internal sealed class SessionTalk : IDisposable
{
    private readonly ToolHost _host;
    private readonly ISessionScreen _screen;
    private readonly TypedLines _typed;
    private readonly TerminalHuman _human;
    private Supervisor? _supervisor;

    public SessionTalk(ToolHost host, ISessionScreen screen, TextWriter output)
    {
        (_host, _screen) = (host, screen);
        _typed = new(host.IsInputTerminal, IsWord);
        _human = new(_typed, output);
    }

    /// <summary>Asks a question of the session's.</summary>
    public async ValueTask<string?> AskAsync(HumanQuestion question, CancellationToken cancellation) =>
        await _screen.AskAsync(async () =>
        {
            _typed.BeginQuestion();
            return await _human.AskAsync(question, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);

    /// <summary>Listens until nothing more is said.</summary>
    public Task ListenAsync(Supervisor supervisor, CancellationToken cancellation)
    {
        _supervisor = supervisor;
        return Task.Run(
            async () =>
            {
                using StreamReader input = new(_host.Input, new UTF8Encoding(false), leaveOpen: true);
                await _typed.ListenAsync(input, cancellation).ConfigureAwait(false);
            },
            CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _typed.Dispose();

    private bool IsWord(string line)
    {
        Func<CancellationToken, ValueTask<ControlReply>>? word = line switch
        {
            "pause" => _supervisor!.PauseAsync,
            "resume" => _supervisor!.ResumeAsync,
            "review" => _supervisor!.ReviewAsync,
            "stop" => _supervisor!.StopAsync,
            _ => null,
        };
        if (word is not null)
        {
            _ = SayAsync(line, word);
        }

        return word is not null;
    }

    private async Task SayAsync(string line, Func<CancellationToken, ValueTask<ControlReply>> word)
    {
        try
        {
            ControlReply reply = await word(CancellationToken.None).ConfigureAwait(false);
            _screen.Tell($"{line}: {(reply.IsAccepted ? "" : "refused: ")}{reply.Text}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            _screen.Tell($"{line}: refused: {exception.Message}");
        }
    }
}
