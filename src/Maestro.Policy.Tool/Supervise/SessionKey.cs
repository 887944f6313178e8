using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise.Setup;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>The key of a session's log.</summary>
internal static class SessionKey
{
    private const string Id = "supervise";

    /// <summary>The key that the settings name, or the one that everybody knows.</summary>
    /// <exception cref="UsageException">It can't be had.</exception>
    public static AuditKey Of(ToolHost host, SessionSetup setup)
    {
        try
        {
            return setup.KeyFile is { } file ? AuditKey.FromFile(host.Locate(file, "audit.key_file"))
                : setup.KeyVariable is { } variable ? OfVariable(host, variable)
                : AuditKey.Demo();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the key of the log can't be used: {exception.Message}");
        }
    }

    private static AuditKey OfVariable(ToolHost host, string variable) =>
        host.Variable(variable) is { Length: > 0 } key
            ? AuditKey.FromBytes(Id, System.Text.Encoding.UTF8.GetBytes(key))
            : throw new UsageException($"audit.key_env: there is no variable '{variable}', or nothing in it.");
}
