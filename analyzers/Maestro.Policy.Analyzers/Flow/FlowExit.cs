namespace Maestro.Policy.Analyzers.Flow;

/// <summary>One way out of a member: what is known there, and what is returned.</summary>
internal readonly record struct FlowExit(FlowState State, FlowValue? Returned);
