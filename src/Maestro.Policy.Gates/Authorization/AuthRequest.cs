namespace Maestro.Policy.Gates.Authorization;

/// <summary>A request for authorization, for one situation and until a certain time.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AuthRequest
{
    /// <summary>How long a request lives where nothing else is said.</summary>
    /// <value>120 seconds.</value>
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromSeconds(120);

    /// <summary>Makes a request.</summary>
    /// <param name="id">The request's id, which answers repeat.</param>
    /// <param name="authId">The authorization's id: <c>EMG-</c> and 6 to 20 characters of A to Z and 0 to 9.</param>
    /// <param name="context">What is asked for.</param>
    /// <param name="expiresAt">The last moment at which it may be answered.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or <paramref name="authId"/> isn't of that
    /// shape.</exception>
    public AuthRequest(string id, string authId, AuthContext context, DateTimeOffset expiresAt)
        : this(id, authId, context, (DateTimeOffset?)expiresAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(authId);
        ArgumentNullException.ThrowIfNull(context);

        if (!AuthIdPattern.IsMatch(authId))
        {
            throw new ArgumentException($"'{authId}' is no id of an authorization.", nameof(authId));
        }
    }

    /// <summary>Takes a request as the reference accepts it.</summary>
    internal AuthRequest(string id, string authId, AuthContext context, DateTimeOffset? expiresAt) =>
        (Id, AuthId, Context, ExpiresAt) = (id, authId, context, expiresAt);

    /// <summary>The request's id.</summary>
    /// <value>Read strictly, 1 to 256 UTF-16 code units; in the reference's readings what is no text stands as its
    /// JSON.</value>
    public string Id { get; }

    /// <summary>The authorization's id.</summary>
    /// <value><c>EMG-</c> and 6 to 20 characters of A to Z and 0 to 9; in the reference's readings a line feed may
    /// follow.</value>
    public string AuthId { get; }

    /// <summary>What is asked for.</summary>
    /// <value>The context.</value>
    public AuthContext Context { get; }

    /// <summary>The last moment at which it may be answered.</summary>
    /// <value><see langword="null"/> when the text is no moment, which only the reference accepts.</value>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Says whether it is too late to answer.</summary>
    /// <param name="now">The time.</param>
    /// <returns><see langword="true"/> after the last moment, not at it, and always when nobody can say which it
    /// is.</returns>
    public bool IsExpired(DateTimeOffset now) => ExpiresAt is not { } end || now > end;
}
