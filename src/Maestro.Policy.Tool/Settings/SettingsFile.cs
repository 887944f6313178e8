using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Settings;

/// <summary>Reads a file of settings: strict JSON, all of whose faults are told, each on a line of its own.</summary>
internal sealed class SettingsFile(ToolHost host)
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">What the command line says.</param>
    /// <param name="option">The option that says so.</param>
    /// <param name="read">Makes the settings of the text, and tells what is wrong with it.</param>
    /// <returns>The settings; <see langword="null"/> when there are faults, which were told.</returns>
    /// <exception cref="UsageException">The file can't be read.</exception>
    public T? Read<T>(string path, string option, Func<SettingsNode, SettingsFaults, T?> read)
        where T : class
    {
        byte[] text = Bytes(path, option);
        SettingsFaults faults = new();
        T? settings = null;
        if (text.Length > MaxBytes)
        {
            faults.Add(0, null, $"There are more than {MaxBytes} bytes.");
        }
        else if (SettingsParser.Parse(text, faults) is { } root)
        {
            settings = read(root, faults);
        }

        foreach (string fault in faults.In(text))
        {
            host.Complain(path + fault);
        }

        return faults.IsEmpty ? settings : null;
    }

    // One byte more than there may be is enough to see that there are too many.
    private byte[] Bytes(string path, string option)
    {
        try
        {
            using FileStream file = host.Open(path, option);
            byte[] bytes = new byte[MaxBytes + 4];
            ReadOnlySpan<byte> text =
                bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            return (text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text).ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} '{path}' can't be read: {exception.Message}");
        }
    }
}
