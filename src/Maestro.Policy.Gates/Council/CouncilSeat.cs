using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Council;

/// <summary>A seat of a council: whoever sits there has one ballot.</summary>
/// <remarks>The default value has a blank name, which no council takes. Names are compared letter by letter.</remarks>
public readonly record struct CouncilSeat
{
    private readonly string? _name;

    /// <summary>Makes a seat.</summary>
    /// <param name="name">Its name, which the host chose: text that isn't blank. A blank one is kept, and makes the
    /// council's input invalid.</param>
    public CouncilSeat(string? name) => _name = name;

    /// <summary>The name.</summary>
    /// <value>Empty by default.</value>
    public string Name => _name ?? "";

    /// <summary>Whether it is no seat: its name is blank, or holds half a character.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsBlank => string.IsNullOrWhiteSpace(_name) || !CodePoint.IsWhole(_name);

    /// <summary>Makes seats of names.</summary>
    /// <param name="names">The names, in the order of the seats.</param>
    /// <returns>The seats, in that order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<CouncilSeat> Named(params IEnumerable<string> names) =>
        [.. (names ?? throw new ArgumentNullException(nameof(names))).Select(static name => new CouncilSeat(name))];

    /// <inheritdoc/>
    public bool Equals(CouncilSeat other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
