using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>A local is named: given a value, or read.</summary>
/// <param name="Store">The assignment, where it is given a value.</param>
/// <param name="Place">Where it is named.</param>
internal readonly record struct LocalAccess(ISimpleAssignmentOperation? Store, IOperation Place);
