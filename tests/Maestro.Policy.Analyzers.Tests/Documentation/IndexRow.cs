namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>What the table says about one rule.</summary>
internal sealed record IndexRow(string Id, string Page, string Title, string Category, string Severity, bool HasFix);
