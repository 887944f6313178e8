namespace Maestro.Policy.Testing.Crashes;

/// <summary>The process is gone.</summary>
internal sealed class CrashedException() : Exception("The process is gone.");
