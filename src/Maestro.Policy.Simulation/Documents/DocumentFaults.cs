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

    private readonly ImmutableSortedDictionary<string, DocumentFault> _byKind;

    private DocumentFaults(ImmutableSortedDictionary<string, DocumentFault> byKind) => _byKind = byKind;

    /// <summary>Faultless drafts.</summary>
    /// <value>No kind has a fault.</value>
    public static DocumentFaults None { get; } =
        new(ImmutableSortedDictionary.Create<string, DocumentFault>(StringComparer.Ordinal));

    /// <summary>The reference's word for each fault.</summary>
    /// <value>Such as <c>break_contract</c>.</value>
    public static ImmutableArray<string> Names { get; } = [.. Words.Select(static word => word.Name)];

    /// <summary>The kinds that have an entry, and their faults.</summary>
    /// <value>In the order of the kinds' code points; an entry may be of no fault.</value>
    public IReadOnlyDictionary<string, DocumentFault> ByKind => _byKind;

    /// <summary>The same, with the faults of one kind.</summary>
    /// <param name="kind">What is made, such as <c>excel</c>.</param>
    /// <param name="faults">Its faults, all of them.</param>
    /// <returns>Other faults; these stay as they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is <see langword="null"/>.</exception>
    public DocumentFaults With(string kind, DocumentFault faults)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(_byKind.SetItem(kind, faults));
    }

    /// <summary>The faults of a kind.</summary>
    /// <param name="kind">What is made, such as <c>excel</c>.</param>
    /// <returns><see cref="DocumentFault.None"/> where nothing is said about it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is <see langword="null"/>.</exception>
    public DocumentFault Of(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _byKind.GetValueOrDefault(kind);
    }

    /// <summary>The reference's words for some faults.</summary>
    /// <param name="faults">The faults.</param>
    /// <returns>Such as <c>break_contract</c>, a word for each.</returns>
    public static IEnumerable<string> NamesOf(DocumentFault faults) =>
        Words.Where(word => faults.HasFlag(word.Fault)).Select(static word => word.Name);

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
