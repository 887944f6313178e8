using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Policy.Tool.Hosting;

/// <summary>Everything outside that a command touches, so that it runs the same in a process and in a test.</summary>
internal sealed class ToolHost
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Whether a person types it.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Environment variables; by default there are none.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>How many threads run at the same time.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>The program that this tool is, and its first arguments; empty where nobody can say.</summary>
    public IReadOnlyList<string> Itself { get; init; } = [];

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The terminal behind standard output; <see langword="null"/> when there is none.</summary>
    public ITerminal? OutputTerminal { get; init; }

    /// <summary>The terminal behind standard error; <see langword="null"/> when there is none.</summary>
    public ITerminal? ErrorTerminal { get; init; }

    /// <summary>The full path of a file that an argument names.</summary>
    public string Locate(string path, string argument)
    {
        try
        {
            return path.Length > 0
                ? Path.GetFullPath(path, Folder)
                : throw new UsageException($"{argument} names no file.");
        }
        catch (ArgumentException)
        {
            throw new UsageException($"{argument} names no possible file: '{path}'.");
        }
    }

    /// <summary>The file that a path leads to in the end, through links.</summary>
    public static string Real(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Opens a file that an argument names.</summary>
    public FileStream Open(string path, string argument)
    {
        try
        {
            return new(Locate(path, argument), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{argument} '{path}' can't be opened: {exception.Message}");
        }
    }

    /// <summary>Says something on standard error, on exactly one line.</summary>
    public void Complain(string message) => Error.WriteLine($"maestro: {OneLine.Of(message)}");

    /// <summary>Writes one JSON document on one line of standard output.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> document = new();
        using (Utf8JsonWriter json = new(document, Json))
        {
            write(json);
        }

        Output.WriteLine(Encoding.UTF8.GetString(document.WrittenSpan));
    }
}
