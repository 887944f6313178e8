using System.Text;
using SupervisorSample;

// The sample is its own worker: with the first argument 'worker' it plays what the others say.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is ["worker", ..])
{
    return await WorkerProgram.PlayAsync(args[1..]);
}

using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};

switch (args)
{
    case ["--auto"]:
        return await SelfCheck.PlayAsync(Console.Out, interrupt.Token);
    case [] or ["--folder", _]:
        string folder = args.Length > 0 ? args[1] : "supervised";
        return await Terminal.PlayAsync(folder, Console.In, Console.Out, interrupt.Token);
    default:
        Console.Error.WriteLine("usage: Supervisor [--auto | --folder DIR]");
        return 64;
}
