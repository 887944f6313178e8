using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>The run that a request belongs to, and what the host vouches for about it.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads. Facts live here and nowhere else: a gate that looks for one
/// never sees the request's own data, so a request can't satisfy a rule about its own trust.
/// </remarks>
public sealed class RunContext
{
    private const int MaxLength = 256;

    private readonly ImmutableArray<object> _facts;

    /// <summary>Names a run.</summary>
    /// <param name="id">The run's id as it goes into the audit log: 1 to 256 UTF-16 units, no control characters, no
    /// lone surrogates.</param>
    /// <param name="requester">Who asks, in the host's own naming, of the same shape; <see langword="null"/> when
    /// nobody in particular does.</param>
    /// <exception cref="ArgumentException">An id is not of that shape.</exception>
    public RunContext(string id, string? requester = null)
        : this(Checked(id, nameof(id)), requester is null ? null : Checked(requester, nameof(requester)), [])
    {
    }

    private RunContext(string id, string? requester, ImmutableArray<object> facts) =>
        (Id, Requester, _facts) = (id, requester, facts);

    /// <summary>The run's id.</summary>
    /// <value>1 to 256 UTF-16 units.</value>
    public string Id { get; }

    /// <summary>Who asks.</summary>
    /// <value><see langword="null"/> when nobody in particular does.</value>
    public string? Requester { get; }

    /// <summary>This run with one more fact that the host vouches for.</summary>
    /// <typeparam name="TFact">The kind of fact; the run holds one of each.</typeparam>
    /// <param name="fact">The fact; it takes the place of an earlier one of its kind.</param>
    /// <returns>A new context.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is <see langword="null"/>.</exception>
    public RunContext WithFact<TFact>(TFact fact)
        where TFact : notnull
    {
        ArgumentNullException.ThrowIfNull(fact);
        ImmutableArray<object> others = _facts.RemoveAll(static known => known is Vouched<TFact>);
        return new(Id, Requester, others.Add(new Vouched<TFact>(fact)));
    }

    /// <summary>Looks a fact up.</summary>
    /// <typeparam name="TFact">The kind of fact, exactly as it was given.</typeparam>
    /// <param name="fact">The fact; the default value when the host gave none.</param>
    /// <returns><see langword="true"/> when the host gave one.</returns>
    public bool TryGetFact<TFact>([NotNullWhen(true)] out TFact? fact)
        where TFact : notnull
    {
        foreach (object known in _facts)
        {
            if (known is Vouched<TFact> vouched)
            {
                fact = vouched.Fact;
                return true;
            }
        }

        fact = default;
        return false;
    }

    /// <summary>The run's id.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;

    private static string Checked(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        if (id.Length > MaxLength)
        {
            throw new ArgumentException($"An id has at most {MaxLength} UTF-16 units, not {id.Length}.", parameter);
        }

        return id.Any(char.IsControl) || !Utf16.IsWellFormed(id)
            ? throw new ArgumentException("An id has no control characters and no lone surrogates.", parameter)
            : id;
    }

    private sealed class Vouched<TFact>(TFact fact)
    {
        public TFact Fact { get; } = fact;
    }
}
