using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What is to be done with a directory, and why.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Why.</param>
/// <remarks>The default value asks a human.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DirectoryPlan(DirectoryAction Action, DirectoryReason Reason);
