using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>One use of a value.</summary>
/// <param name="Kind">What becomes of the value.</param>
/// <param name="At">Where.</param>
/// <param name="Symbol">What it is stored in, or what the test's result is stored in.</param>
/// <param name="Outcomes">For a test: the outcomes for which it holds.</param>
/// <param name="IsWhole">For a test: all outcomes are told apart at once, as a switch does.</param>
internal readonly record struct Use(
    UseKind Kind,
    IOperation At,
    ISymbol? Symbol = null,
    Outcomes Outcomes = Outcomes.None,
    bool IsWhole = false);
