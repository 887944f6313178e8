using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>How an unexamined decision in a local is lost on some path.</summary>
/// <param name="IsOverwritten">Whether something else is written over it; else the member is left.</param>
/// <param name="Place">Where the decision was stored.</param>
/// <param name="ExitLine">The line where the member is left, from 1.</param>
internal sealed record Loss(bool IsOverwritten, Location Place, int ExitLine);
