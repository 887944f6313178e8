using System.Threading.Channels;

namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>What is typed: some words are for the session, whenever they come; any other line is an answer.</summary>
/// <param name="isTerminal">Whether a person types; then what was typed before a question is no answer to it.</param>
/// <param name="isWord">Takes a line, if it is a word for the session.</param>
/// <remarks>Whoever is asked reads from here as from standard input.</remarks>
internal sealed class TypedLines(bool isTerminal, Func<string, bool> isWord) : TextReader
{
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();

    /// <summary>Says that a question follows.</summary>
    public void BeginQuestion()
    {
        while (isTerminal && _answers.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>Reads until nothing more comes.</summary>
    public async Task ListenAsync(TextReader input, CancellationToken cancellation)
    {
        try
        {
            while (await input.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                if (!isWord(line.Trim()))
                {
                    _answers.Writer.TryWrite(line);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Nobody says anything any more.
        }
        finally
        {
            _answers.Writer.TryComplete();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        await _answers.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)
        && _answers.Reader.TryRead(out string? line) ? line : null;
}
