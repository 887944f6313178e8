using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>How an unexamined decision in a local is lost on some path.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Place">Where the decision was stored.</param>
/// <param name="ExitLine">The line where the member is left, from 1.</param>
internal sealed record Loss(LossKind Kind, Location Place, int ExitLine);
