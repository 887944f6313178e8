using System.Collections.Frozen;

namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>The tools that a host has, and of which kind each is.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Names are compared letter by letter.</remarks>
public sealed class ToolRegistry
{
    private readonly FrozenDictionary<string, ToolClass> _tools;

    /// <summary>Registers tools.</summary>
    /// <param name="tools">Name and kind of each: a name isn't blank, and is there once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tools"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is blank or there twice, or a kind is none; the message says
    /// which.</exception>
    public ToolRegistry(IEnumerable<KeyValuePair<string, ToolClass>> tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Dictionary<string, ToolClass> known = new(StringComparer.Ordinal);

        foreach ((string name, ToolClass kind) in tools)
        {
            string? fault = string.IsNullOrWhiteSpace(name) ? "has a blank name"
                : kind is not (ToolClass.Benign or ToolClass.PersonalData) ? $"has the kind {kind}"
                : !known.TryAdd(name, kind) ? "is there twice"
                : null;

            if (fault is not null)
            {
                throw new ArgumentException($"The tool '{name}' {fault}. Register each once.", nameof(tools));
            }
        }

        _tools = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Looks up a tool.</summary>
    /// <param name="name">Its name, as somebody wrote it.</param>
    /// <returns>Its kind; <see cref="ToolClass.Unknown"/> for what isn't registered under exactly that name.</returns>
    public ToolClass ClassOf(string? name) =>
        name is not null && _tools.TryGetValue(name, out ToolClass kind) ? kind : ToolClass.Unknown;
}
