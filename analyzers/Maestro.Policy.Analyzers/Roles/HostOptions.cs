using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>What a host says in its <c>.editorconfig</c> or <c>.globalconfig</c>, and in its project.</summary>
internal sealed class HostOptions
{
    private const string Home = "Maestro.Policy";
    private readonly AnalyzerConfigOptionsProvider _provider;

    // Keys of sections for files are not among the global ones: the first file of the project speaks for all.
    public HostOptions(AnalyzerConfigOptionsProvider provider, Compilation compilation)
    {
        _provider = provider;
        AnalyzerConfigOptions? first = compilation.SyntaxTrees.FirstOrDefault() is { } tree
            ? provider.GetOptions(tree)
            : null;
        AttributeNamespaces = [Home, .. List(first, "maestro.attribute_namespaces")];
        MustHandleTypes = [.. List(first, "maestro.must_handle_types")];
        GuardedEffects = [.. List(first, "maestro.guarded_effects")];
        LogSinks = [.. List(first, "maestro.log_sinks")];
        OutcomeMembers = [.. List(first, "maestro.outcome_members")];
        GuardsBaseLibrary = IsTrue(provider.GlobalOptions, "build_property.MaestroGuardBaseLibrary");
    }

    /// <summary>The namespaces whose attributes and vocabulary types count.</summary>
    public ImmutableArray<string> AttributeNamespaces { get; }

    /// <summary>Documentation ids of types that have to be handled.</summary>
    public ImmutableHashSet<string> MustHandleTypes { get; }

    /// <summary>Documentation ids of members, or of types with all their members, that need a RUN.</summary>
    public ImmutableHashSet<string> GuardedEffects { get; }

    /// <summary>Documentation ids of methods that only describe what they are given.</summary>
    public ImmutableHashSet<string> LogSinks { get; }

    /// <summary>Tests of types that have no attributes, the last of a name: <c>T:Type|Member=Run+Hitl</c>.</summary>
    public ImmutableArray<string> OutcomeMembers { get; }

    public bool GuardsBaseLibrary { get; }

    /// <summary>Whether <c>_ =</c> is allowed in this file.</summary>
    public bool AllowsDiscard(SyntaxTree tree) => IsTrue(tree, "maestro.allow_discard");

    /// <summary>Whether every path has to examine a decision.</summary>
    public bool RequiresAllPaths(SyntaxTree tree) => IsTrue(tree, "maestro.require_all_paths");

    private bool IsTrue(SyntaxTree tree, string key) =>
        IsTrue(_provider.GetOptions(tree), key) || IsTrue(_provider.GlobalOptions, key);

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value)
            && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> List(AnalyzerConfigOptions? first, string key)
    {
        string? value = null;
        if (first?.TryGetValue(key, out value) != true && !_provider.GlobalOptions.TryGetValue(key, out value))
        {
            return [];
        }

        // Parameter lists hold commas of their own.
        return SplitOutsideParentheses(
            value!).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0);
    }

    private static IEnumerable<string> SplitOutsideParentheses(string value)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            depth += value[i] == '(' ? 1 : value[i] == ')' ? -1 : 0;
            if (value[i] == ',' && depth <= 0)
            {
                yield return value.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return value.Substring(start);
    }
}
