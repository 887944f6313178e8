using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Maestro.Policy.FaultyWorker;

/// <summary>What a worker does to its machine.</summary>
internal static class Doings
{
    private const int Mib = 1 << 20;

    private static readonly List<object> Kept = [];

    public static Task TakeAsync(string step, string value)
    {
        switch (step)
        {
            case "hang":
                return Task.Delay(Timeout.Infinite);
            case "crash":
                Process.GetCurrentProcess().Kill();
                return Task.Delay(Timeout.Infinite);
            case "ignore-term":
                Kept.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, static signal => signal.Cancel = true));
                return Task.CompletedTask;
            case "fork":
                return Fork();
            case "complain":
                return Complain(value);
            case "eat":
                Eat(Steps.Number(value));
                return Task.CompletedTask;
            case "burn":
                Burn();
                return Task.CompletedTask;
            case "touch":
                return File.WriteAllTextAsync(value, "here");
            case "once":
                // Hangs the first time, and is there afterwards.
                return File.Exists(value) ? Task.CompletedTask : HangAsync(value);
            case "weigh":
                return File.WriteAllTextAsync(value, Supervisors.Peak());
            default:
                throw new ArgumentException($"There is no step '{step}'.");
        }
    }

    // A grandchild in a session of its own, whose parent is gone: who looks at children alone doesn't see it.
    private static async Task Fork()
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", "setsid sh -c 'trap \"\" TERM; while :; do sleep 600; done' &"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process shell = Process.Start(start)!;
        await shell.WaitForExitAsync();

        // What goes on right where an end is told, and starts another program there, waits for itself.
        await Task.Yield();
    }

    private static async Task Complain(string bytes)
    {
        using Stream error = Console.OpenStandardError();
        byte[] line = new byte[1024];
        Array.Fill(line, (byte)'!');
        line[^1] = (byte)'\n';
        for (int left = Steps.Number(bytes); left > 0; left -= line.Length)
        {
            await error.WriteAsync(line);
        }
    }

    private static void Eat(int megabytes)
    {
        for (int i = 0; i < megabytes; i++)
        {
            byte[] eaten = GC.AllocateUninitializedArray<byte>(Mib);
            Random.Shared.NextBytes(eaten);
            Kept.Add(eaten);
        }
    }

    private static void Burn()
    {
        for (int i = 0; i < Environment.ProcessorCount; i++)
        {
            new Thread(static () =>
            {
                while (true)
                {
                }
            }).Start();
        }
    }

    private static async Task HangAsync(string path)
    {
        await File.WriteAllTextAsync(path, "here");
        await Task.Delay(Timeout.Infinite);
    }
}
