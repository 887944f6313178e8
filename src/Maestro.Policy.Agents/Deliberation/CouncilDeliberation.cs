using System.Collections.Immutable;
using Maestro.Policy.Agents.Deliberation;

namespace Maestro.Policy;

/// <summary>Puts a question to the members of a council, in rounds.</summary>
/// <remarks>
/// It decides nothing: what the members say in the last round are ballots, which <see cref="CouncilChamber"/> has
/// judged. Safe for use by any number of threads as far as its members are.
/// </remarks>
public sealed class CouncilDeliberation
{
    /// <summary>How many members a council may have.</summary>
    public const int MaxMembers = 64;

    /// <summary>How many UTF-16 units a question may have.</summary>
    public const int MaxQuestionLength = 65_536;

    private const int MaxNameLength = 64;

    private readonly RoundTable _table;

    /// <summary>Seats the members.</summary>
    /// <param name="members">The members, in the order of their seats.</param>
    /// <param name="options">How they deliberate; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or one of them is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are none or too many, names are wrong or shared, or options are wrong;
    /// the message names each.</exception>
    public CouncilDeliberation(IEnumerable<ICouncilMember> members, DeliberationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(members);
        Options = options ?? new();
        if (string.Join(' ', Options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        ImmutableArray<ICouncilMember> seated = [.. members];
        if (seated.Length is 0 or > MaxMembers)
        {
            throw new ArgumentException($"A council has 1 to {MaxMembers} members.", nameof(members));
        }

        // Read once: a member can't change its seat later.
        Seats = [.. seated.Select(static member => Checked(member))];
        string? twice = Seats.CountBy(static seat => seat).FirstOrDefault(static seat => seat.Value > 1).Key;
        _table = twice is null
            ? new(seated, Seats, Options)
            : throw new ArgumentException($"There are two members '{twice}'.", nameof(members));
    }

    /// <summary>The names of the members.</summary>
    /// <value>In the order of their seats.</value>
    public ImmutableArray<string> Seats { get; }

    /// <summary>How they deliberate.</summary>
    /// <value>The options of the constructor.</value>
    public DeliberationOptions Options { get; }

    /// <summary>Puts a question to the members.</summary>
    /// <param name="question">The question: not blank, at most <see cref="MaxQuestionLength"/> UTF-16 units.</param>
    /// <param name="session">The id of the session, shaped as the id of a <see cref="RunContext"/>. Ids are the host's;
    /// none is used twice in one log.</param>
    /// <param name="progress">Is told of every answer, perhaps from several threads at the same time.</param>
    /// <param name="cancellationToken">Cancelled when the caller went away. Members get the time of
    /// <see cref="DeliberationOptions.Grace"/> to end.</param>
    /// <returns>What was said in each round.</returns>
    /// <exception cref="ArgumentException">The question or the id isn't of its shape.</exception>
    /// <exception cref="OperationCanceledException">The caller went away: nothing is decided.</exception>
    public async Task<DeliberatedQuestion> AskAsync(
        string question,
        string session,
        IProgress<DeliberationStep>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        _ = new RunContext(session);
        if (question.Length > MaxQuestionLength)
        {
            throw new ArgumentException(
                $"A question has at most {MaxQuestionLength} UTF-16 units.", nameof(question));
        }

        _ = RequestDigest.OfText(question);
        return new(
            session,
            question,
            await _table.PlayAsync(session, question, progress, cancellationToken).ConfigureAwait(false));
    }

    private static string Checked(ICouncilMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        string name = member.Name;
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"A name has at most {MaxNameLength} UTF-16 units.");
        }

        _ = new RunContext(name);
        return name;
    }
}
