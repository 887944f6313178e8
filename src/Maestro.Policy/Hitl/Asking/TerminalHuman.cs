using System.Globalization;

namespace Maestro.Policy;

/// <summary>The person at a terminal.</summary>
/// <param name="input">What they type; one line is one answer.</param>
/// <param name="output">Where they are asked.</param>
/// <remarks>One question at a time. A line that is typed when the time of its question is over belongs to the next one.
/// </remarks>
public sealed class TerminalHuman(TextReader input, TextWriter output)
{
    private const int MaxTries = 5;

    /// <summary>Asks, up to five times, until one of the letters is typed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Gives up between two lines.</param>
    /// <returns>One of the words offered; <see langword="null"/> when none was chosen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="question"/> is <see langword="null"/>.</exception>
    public async ValueTask<string?> AskAsync(HumanQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        string detail = question.Detail is null ? "" : $" ({Shown(question.Detail)})";
        string aim = question.IsRetry ? "try again" : "continue";
        await output.WriteLineAsync(
            $"{Shown(question.RunId)} {question.Layer}: {question.Reason}{detail}".AsMemory(), cancellationToken)
            .ConfigureAwait(false);
        if (question.Summary is not null)
        {
            await output.WriteLineAsync(Shown(question.Summary).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        for (int i = 0; i < MaxTries; i++)
        {
            await output.WriteAsync($"[c] {aim}, [s] stop? ".AsMemory(), cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            switch (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false))
            {
                case "c":
                    return question.Offered[0];
                case "s":
                    return question.Offered[1];
                case null:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    // What a terminal would obey rather than show, and what would turn the order of letters around.
    private static string Shown(string text) =>
        string.Create(text.Length, text, static (shown, source) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = source[i] == '\n' || char.GetUnicodeCategory(source[i])
                    is not (UnicodeCategory.Control or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                    ? source[i]
                    : '\uFFFD';
            }
        });
}
