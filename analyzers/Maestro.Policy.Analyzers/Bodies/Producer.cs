using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>A place where a decision comes into being for this code, and what becomes of it there.</summary>
internal readonly record struct Producer(IOperation Operation, Use Use);
