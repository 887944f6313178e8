using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>What the analyzers report as they are, and in how many steps.</summary>
internal sealed record RecordedAnalysis(Analysis Analysis, string Reported, int Steps);
