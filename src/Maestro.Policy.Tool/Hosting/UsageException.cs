namespace Maestro.Policy.Tool.Hosting;

/// <summary>The command line asks for something that can't be done; nothing was done.</summary>
internal sealed class UsageException(string message) : Exception(message);
