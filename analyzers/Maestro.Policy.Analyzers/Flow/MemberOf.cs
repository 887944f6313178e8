using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>A member of what is kept in another place.</summary>
internal sealed record MemberOf(object Owner, ISymbol Member);
