using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>The drafts that are faulty on purpose, by what they are.</summary>
/// <remarks>Immutable. Faults of a kind that nobody asks for have no effect.</remarks>
public sealed class DocumentFaults
{
    private static readonly (DocumentFault Fault, string Name)[] Words =
    [
        (DocumentFault.BreakContract, "break_contract"),
        (DocumentFault.LeakEmail, "leak_email"),
        (DocumentFault.PolicyDanger, "policy_danger"),
        (DocumentFault.Pii, "pii"),
    ];

    private readonly ImmutableSortedDictionary<string, (DocumentFault Faults, DocumentFault Others)> _byKind;

    private DocumentFaults(ImmutableSortedDictionary<string, (DocumentFault Faults, DocumentFault Others)> byKind) =>
        _byKind = byKind;

    /// <summary>Faultless drafts.</summary>
    /// <value>No kind has a fault.</value>
    public static DocumentFaults None { get; } =
        new(ImmutableSortedDictionary.Create<string, (DocumentFault, DocumentFault)>(StringComparer.Ordinal));

    /// <summary>What drafts there are.</summary>
    /// <value><c>excel</c>, <c>word</c> and <c>ppt</c>, in the order in which they are judged.</value>
    public static ImmutableArray<string> KnownKinds { get; } = ["excel", "word", "ppt"];

    /// <summary>The reference's word for each fault.</summary>
    /// <value>Such as <c>break_contract</c>.</value>
    public static ImmutableArray<string> Names { get; } = [.. Words.Select(static word => word.Name)];

    /// <summary>The kinds that something is said about.</summary>
    /// <value>In ordinal order; one may have no fault.</value>
    public IEnumerable<string> Kinds => _byKind.Keys;

    /// <summary>The same, with the faults of one kind.</summary>
    /// <param name="kind">What is made, such as <c>excel</c>.</param>
    /// <param name="faults">Its faults, all of them.</param>
    /// <param name="others">Faults that are named as absent, which only shows where faults are written down.</param>
    /// <returns>Other faults; these stay as they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is <see langword="null"/>.</exception>
    public DocumentFaults With(string kind, DocumentFault faults, DocumentFault others = DocumentFault.None)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(_byKind.SetItem(kind, (faults, others & ~faults)));
    }

    /// <summary>The faults of a kind.</summary>
    /// <param name="kind">What is made, such as <c>excel</c>.</param>
    /// <returns><see cref="DocumentFault.None"/> where nothing is said about it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is <see langword="null"/>.</exception>
    public DocumentFault Of(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _byKind.GetValueOrDefault(kind).Faults;
    }

    /// <summary>What is said about a kind, in the reference's words.</summary>
    /// <param name="kind">What is made, such as <c>excel</c>.</param>
    /// <returns>Such as <c>break_contract</c>, and whether it is there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is <see langword="null"/>.</exception>
    public IEnumerable<KeyValuePair<string, bool>> Named(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        (DocumentFault faults, DocumentFault others) = _byKind.GetValueOrDefault(kind);

        return Words.Where(word => (faults | others).HasFlag(word.Fault))
            .Select(word => KeyValuePair.Create(word.Name, faults.HasFlag(word.Fault)));
    }

    /// <summary>Reads the reference's word for a fault.</summary>
    /// <param name="name">Such as <c>break_contract</c>; compared exactly.</param>
    /// <param name="fault">The fault; <see cref="DocumentFault.None"/> when the word is none.</param>
    /// <returns>Whether the word is a fault's.</returns>
    public static bool TryParse(string? name, out DocumentFault fault)
    {
        fault = Words.FirstOrDefault(word => word.Name == name).Fault;
        return fault != DocumentFault.None;
    }
}
