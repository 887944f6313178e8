using System.Collections.Immutable;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Bench;

/// <summary>Finds the profiles that a command line names: those that come along by name, others in files.</summary>
internal sealed class BenchProfiles(ToolHost host)
{
    private const string Option = "--profile";

    private readonly List<string> _files = [];

    /// <summary>The files that profiles were read from, as full paths.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Finds profiles.</summary>
    /// <param name="named">What the command line names; all that come along when it names none.</param>
    /// <returns>The profiles; <see langword="null"/> when a file has faults, which were told.</returns>
    /// <exception cref="UsageException">There is no such profile, or there are two of one name.</exception>
    public ImmutableArray<BenchmarkProfile>? Find(IReadOnlyList<string> named)
    {
        List<BenchmarkProfile> found = [];
        bool isFaulty = false;
        foreach (string name in named)
        {
            if (BenchmarkProfiles.Find(name) is { } profile)
            {
                found.Add(profile);
            }
            else if (Read(name) is { } profiles)
            {
                found.AddRange(profiles);
            }
            else
            {
                isFaulty = true;
            }
        }

        string? twice = found.CountBy(static profile => profile.Name).FirstOrDefault(static name => name.Value > 1).Key;
        return isFaulty ? null
            : twice is not null ? throw new UsageException($"there are two profiles '{twice}'.")
            : named.Count == 0 ? BenchmarkProfiles.All : [.. found];
    }

    private ImmutableArray<BenchmarkProfile>? Read(string path)
    {
        byte[] text = Bytes(path);
        try
        {
            return BenchmarkProfileFile.Parse(text, path);
        }
        catch (BenchmarkProfileException exception)
        {
            foreach (BenchmarkProfileFault fault in exception.Faults)
            {
                host.Complain($"{path}{fault}");
            }

            return null;
        }
    }

    // One byte more than there may be is enough to see that there are too many.
    private byte[] Bytes(string path)
    {
        string full = host.Locate(path, Option);
        if (!File.Exists(full))
        {
            string names = string.Join(", ", BenchmarkProfiles.All.Select(static profile => profile.Name));
            throw new UsageException($"{Option} '{path}' is none of {names}, and no file.");
        }

        _files.Add(ToolHost.Real(full));
        try
        {
            using FileStream file = host.Open(path, Option);
            byte[] bytes = new byte[BenchmarkProfileFile.MaxBytes + 4];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Option} '{path}' can't be read: {exception.Message}");
        }
    }
}
