using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>How all tests of one value split the outcomes; only what is worst is told.</summary>
internal readonly record struct Partition(PartitionFault Fault, Location Place, string Subject);
