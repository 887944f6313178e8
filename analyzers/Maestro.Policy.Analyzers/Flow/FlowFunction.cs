using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is walked through: a member, or a function inside it.</summary>
/// <param name="Graph">The ways through it.</param>
/// <param name="IsMember">Whether it is the member itself.</param>
/// <param name="IsEffect">Whether it is the effect that needs a RUN, or a part of it.</param>
internal sealed record FlowFunction(ControlFlowGraph Graph, bool IsMember, bool IsEffect);
