using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Agents.Deliberation;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy;

/// <summary>A member that is a program: it reads the prompt from its standard input as one JSON document, and writes
/// its answer.</summary>
/// <remarks>
/// It is started anew for every round, never through a shell, and ended with all that came of it when it takes too long
/// or writes too much. An exit code other than zero is a failed answer, whatever it wrote. What it writes is text from
/// outside: it is bounded, read strictly, and never obeyed. Safe for use by any number of threads.
/// </remarks>
public sealed class ProgramMember : ICouncilMember
{
    private static long _calls;

    private readonly ProgramCommand _command;
    private readonly ProgramMemberOptions _options;

    /// <summary>Makes a member.</summary>
    /// <param name="name">Its seat.</param>
    /// <param name="command">The program. What it gets of the environment is said there.</param>
    /// <param name="options">How it is asked; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="command"/>, or an option, is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The format isn't one.</exception>
    public ProgramMember(string name, ProgramCommand command, ProgramMemberOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(command);
        _options = options ?? new();
        ArgumentNullException.ThrowIfNull(_options.Limits, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Time, nameof(options));
        if (!Enum.IsDefined(_options.Format))
        {
            throw new ArgumentException($"There is no format {_options.Format}.", nameof(options));
        }

        (Name, _command) = (name, command);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async ValueTask<MemberAnswer> AnswerAsync(MemberPrompt prompt, CancellationToken cancellationToken)
    {
        byte[] input = [.. MemberPromptJson.Write(prompt), (byte)'\n'];
        ProgramOutcome outcome = await ProgramRun.RunAsync(
            _command, input, _options.Limits, Mark(prompt), _options.Time, cancellationToken).ConfigureAwait(false);
        return outcome.End switch
        {
            ProgramEnd.Exited when outcome.IsSuccess => Read(outcome.Output),
            ProgramEnd.Exited => MemberAnswer.Fail(FormattableString.Invariant($"exit code {outcome.ExitCode}")),
            ProgramEnd.TimedOut => MemberAnswer.TimeOut(),
            ProgramEnd.TooLong => MemberAnswer.Fail("it wrote too much"),
            ProgramEnd.Missing => MemberAnswer.Fail("there is no such program"),
            _ => MemberAnswer.Fail("it couldn't be run"),
        };
    }

    // What escapes from the program is found by it, so nobody else may have the same.
    private string Mark(MemberPrompt prompt)
    {
        (long number, long time) = (Interlocked.Increment(ref _calls), _options.Time.GetTimestamp());
        string call = string.Create(
            CultureInfo.InvariantCulture, $"{number}/{time}/{prompt.Round}/{Name}/{prompt.Session}");
        return "MAESTRO_MEMBER=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(call)));
    }

    private MemberAnswer Read(ReadOnlyMemory<byte> output) => _options.Format == ProgramAnswerFormat.Text
        ? MemberAnswerText.ReadText(output.Span)
        : MemberAnswerText.ReadJson(output);
}
