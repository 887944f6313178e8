using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The analyzers, compiled once with all the mutants that can be chosen while they run.</summary>
internal sealed class Population
{
    private readonly CSharpCompilation _probed;
    private readonly byte[] _image;
    private readonly Dictionary<Mutant, int> _held;
    private readonly HashSet<Mutant> _broken;

    private Population(
        CSharpCompilation probed, byte[] image, Dictionary<Mutant, int> held, HashSet<Mutant> broken) =>
        (_probed, _image, _held, _broken) = (probed, image, held, broken);

    /// <summary>How many can be chosen while the analyzers run.</summary>
    public int Held => _held.Count;

    public static Population Of(CSharpCompilation analyzers, IEnumerable<Mutant> mutants)
    {
        ImmutableArray<SyntaxTree> trees = analyzers.SyntaxTrees;
        SyntaxTree probes = CSharpSyntaxTree.ParseText(
            Probes.Source(trees.Length), (CSharpParseOptions)trees[0].Options);
        CSharpCompilation probed = With(trees.Select(Probes.Into));
        Dictionary<int, Mutant> held = mutants
            .Where(Variants.CanHold)
            .Select(static (mutant, i) => (mutant, i))
            .ToDictionary(static each => each.i + 1, static each => each.mutant);
        HashSet<Mutant> broken = [];
        while (true)
        {
            ILookup<int, NumberedMutant> ofFile = held
                .Select(static each => new NumberedMutant(each.Key, each.Value))
                .ToLookup(static each => each.Mutant.File);
            CSharpCompilation all = With(trees.Select((tree, file) => Variants.Into(tree, file, ofFile[file])));
            using MemoryStream image = new();
            EmitResult result = all.Emit(image);
            if (result.Success)
            {
                Dictionary<Mutant, int> numbers = held.ToDictionary(
                    static each => each.Value, static each => each.Key);
                return new(probed, image.ToArray(), numbers, broken);
            }

            broken.UnionWith(BrokenIn(result, held));
        }

        CSharpCompilation With(IEnumerable<SyntaxTree> changed) =>
            analyzers.RemoveAllSyntaxTrees().AddSyntaxTrees(changed).AddSyntaxTrees(probes);
    }

    /// <summary>The analyzers as they are, until a mutant is chosen.</summary>
    public LoadedAnalyzer Load() => LoadedAnalyzer.From(_image);

    /// <summary>Chooses a mutant, or loads it by itself.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="all">The analyzers that hold all.</param>
    /// <param name="isFixed">Whether what the mutant changes runs only once.</param>
    /// <returns>Nothing where it doesn't compile.</returns>
    /// <exception cref="TargetInvocationException">The mutant can't even be made.</exception>
    public LoadedAnalyzer? Choose(Mutant mutant, LoadedAnalyzer all, bool isFixed)
    {
        if (_broken.Contains(mutant))
        {
            return null;
        }

        if (!isFixed && _held.TryGetValue(mutant, out int number))
        {
            all.Active = number;
            return all;
        }

        using MemoryStream image = new();
        CSharpCompilation changed = _probed.ReplaceSyntaxTree(
            _probed.SyntaxTrees[mutant.File], Probes.Into(mutant.Apply(), mutant.File));
        return changed.Emit(image).Success ? LoadedAnalyzer.From(image.ToArray()) : null;
    }

    private static List<Mutant> BrokenIn(EmitResult result, Dictionary<int, Mutant> held)
    {
        List<Mutant> broken = [];
        foreach (Diagnostic error in result.Diagnostics.Where(static each =>
            each.Severity == DiagnosticSeverity.Error))
        {
            int number = Variants.NumberAt(error.Location)
                ?? throw new InvalidOperationException($"The analyzers can't hold their mutants: {error}");
            if (held.Remove(number, out Mutant? mutant))
            {
                broken.Add(mutant);
            }
        }

        return broken;
    }
}
