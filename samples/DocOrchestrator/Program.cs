using System.Text;
using DocOrchestrator;
using Maestro.Policy;

// Somebody is asked at the terminal; with --auto nobody is, and without a prompt the sample checks itself.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 64;
}

if (arguments is { IsAuto: true, Prompt: null })
{
    return await SelfCheck.PlayAsync(arguments.Generation, Console.Out);
}

string? prompt = arguments.Prompt;
if (prompt is null)
{
    Console.Write("What is to be written? ");
    prompt = Console.ReadLine() ?? "";
}

RunEnd? end;
try
{
    end = await new World(Console.In, Console.Out).PlayAsync(arguments.ForRun(prompt));
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AuditLogException)
{
    Console.Error.WriteLine($"The run is not begun, or not ended: {exception.Message}");
    return 1;
}

if (end is null)
{
    Console.Error.WriteLine("There is a checkpoint of this run. Go on with --resume, or take another folder.");
    return 64;
}

string log = end.Log.IsValid ? "valid" : "bad";
Console.WriteLine($"{end.Verdict}; files: {string.Join(' ', end.Files)}; the log of {end.Log.Rows} rows is {log}.");
return end.ExitCode;
