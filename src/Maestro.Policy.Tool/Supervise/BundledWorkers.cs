using System.Globalization;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise.Scripts;
using Maestro.Policy.Tool.Supervise.Setup;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>The workers that come along: this very program, once for each, as processes of their own.</summary>
internal static class BundledWorkers
{
    // Slow enough to be watched.
    private const int PaceMilliseconds = 150;

    /// <summary>The session of all of them.</summary>
    /// <exception cref="UsageException">Nobody can say what this program is.</exception>
    public static SessionSetup Of(ToolHost host)
    {
        if (host.Itself.Count == 0)
        {
            throw new UsageException("The workers that come along can't be started here; name others with --config.");
        }

        string pace = PaceMilliseconds.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Workers =
            [
                .. WorkerScript.All.Select(script => new WorkerSetup
                {
                    Name = script.Name,
                    Role = script.Name,
                    Program = [.. host.Itself, ScriptCommand.Name, script.Name, "--pace", pace],
                }),
            ],
        };
    }
}
