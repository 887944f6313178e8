using System.Collections.Immutable;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>A codebook's file, read in bounded memory: the codebook if it is one, and its faults.</summary>
internal sealed class CodebookFile
{
    // Comfortably more than the core accepts, so that it is the core which refuses, in its own words.
    private const int MaxBytes = 16 * 1024 * 1024;

    private CodebookFile(string path, Codebook? codebook, ImmutableArray<CodebookFault> faults) =>
        (Path, Codebook, Faults) = (path, codebook, faults);

    /// <summary>The file as the command line names it.</summary>
    public string Path { get; }

    /// <summary>The codebook; <see langword="null"/> when the file has errors.</summary>
    public Codebook? Codebook { get; }

    /// <summary>What is wrong with the file, warnings included.</summary>
    public ImmutableArray<CodebookFault> Faults { get; }

    /// <summary>Reads a file, whether or not it is a codebook.</summary>
    /// <exception cref="UsageException">There is no such file, or it can't be read.</exception>
    public static CodebookFile Read(ToolHost host, string path)
    {
        using FileStream file = host.Open(path, "FILE");
        try
        {
            // Its length is enough to refuse a file that is far too long.
            return file.CanSeek && file.Length > MaxBytes
                ? Refused(host, path)
                : Parsed(path, Bytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"FILE '{path}' can't be read: {exception.Message}");
        }
    }

    /// <summary>Reads a file that has to be a codebook.</summary>
    /// <exception cref="UsageException">It isn't there, or has errors; the message names the first.</exception>
    public static Codebook Load(ToolHost host, string path)
    {
        CodebookFile file = Read(host, path);
        return file.Codebook ?? throw new UsageException(
            $"{path}{file.Faults.First(fault => fault.IsError)} 'maestro codebook check' lists all faults.");
    }

    private static CodebookFile Parsed(string path, byte[] bytes)
    {
        ImmutableArray<CodebookFault> faults = Codebook.Check(bytes);
        return new(path, faults.Any(fault => fault.IsError) ? null : Codebook.Parse(bytes, path), faults);
    }

    private static CodebookFile Refused(ToolHost host, string path)
    {
        try
        {
            return new(path, Codebook.Load(host.Locate(path, "FILE")), []);
        }
        catch (CodebookException exception)
        {
            return new(path, null, exception.Faults);
        }
    }

    // What has no length, such as a pipe, is read no further than that.
    private static byte[] Bytes(FileStream file)
    {
        using MemoryStream bytes = new();
        byte[] chunk = new byte[64 * 1024];
        for (int read; bytes.Length <= MaxBytes && (read = file.Read(chunk)) > 0;)
        {
            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }
}
