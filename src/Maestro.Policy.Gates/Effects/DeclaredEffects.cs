using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Effects;

/// <summary>All effects that a request would have, or that there are none.</summary>
/// <remarks>The default value is that nobody said anything, which is a stop. Immutable.</remarks>
public readonly struct DeclaredEffects
{
    private readonly ImmutableArray<Effect> _effects;

    private DeclaredEffects(ImmutableArray<Effect> effects) => _effects = effects;

    /// <summary>The request has no effect on the world outside.</summary>
    /// <value>A list that is declared and empty.</value>
    public static DeclaredEffects None { get; } = new([]);

    /// <summary>Whether somebody said which effects there are.</summary>
    /// <value><see langword="false"/> for the default value alone.</value>
    public bool IsDeclared => !_effects.IsDefault;

    /// <summary>The effects, in the order given.</summary>
    /// <value>Empty where there are none, and where none were declared.</value>
    public ImmutableArray<Effect> Effects => _effects.IsDefault ? [] : _effects;

    /// <summary>Declares effects.</summary>
    /// <param name="effects">All of them.</param>
    /// <returns>The list.</returns>
    public static DeclaredEffects Of(params ReadOnlySpan<Effect> effects) => new([.. effects]);

    /// <summary>Declares effects.</summary>
    /// <param name="effects">All of them.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="effects"/> is <see langword="null"/>.</exception>
    public static DeclaredEffects From(IEnumerable<Effect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return new([.. effects]);
    }
}
