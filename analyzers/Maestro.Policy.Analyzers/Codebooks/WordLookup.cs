using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>A call that turns text into a word: <c>ReasonCode.Of("X")</c>, <c>codebook.Reason("X")</c>.</summary>
internal sealed class WordLookup
{
    private readonly IInvocationOperation _call;

    private WordLookup(IInvocationOperation call, WordKind kind) => (_call, Kind) = (call, kind);

    public WordKind Kind { get; }

    /// <summary>The text.</summary>
    public IOperation Argument => _call.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;

    /// <summary>The text, where it is known before the code runs.</summary>
    public string? Name => Argument.ConstantValue is { HasValue: true, Value: string name } ? name : null;

    /// <summary>Whether the call itself finds out that there is no such word. It may be given what only a log or a wire
    /// knows.</summary>
    public bool IsChecked => !_call.TargetMethod.IsStatic;

    public static WordLookup? Of(IInvocationOperation call, KnownRoles roles)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, ..] || call.Arguments.IsEmpty)
        {
            return null;
        }

        return KindOf(method, roles) is { } kind ? new(call, kind) : null;
    }

    /// <summary>The codebook that is asked, as far as the code tells.</summary>
    public CodebookFile? Codebook(KnownCodebooks codebooks) =>
        _call.Instance is { } asked ? AskedCodebook.Of(asked, codebooks) : codebooks.Of(type: null);

    private static WordKind? KindOf(IMethodSymbol method, KnownRoles roles)
    {
        bool isOfCodebook = roles.IsOurs(method.ContainingType, "Codebook");

        return method.Name switch
        {
            "Of" when method.IsStatic && roles.IsReason(method.ContainingType) => WordKind.Reason,
            "Of" when method.IsStatic && roles.IsLayer(method.ContainingType) => WordKind.Layer,
            "Reason" or "TryGetReason" when isOfCodebook => WordKind.Reason,
            "Layer" or "TryGetLayer" when isOfCodebook => WordKind.Layer,
            _ => null,
        };
    }
}
