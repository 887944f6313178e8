using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

/// <summary>What the reference's command line leaves behind: standard output and all files, byte for byte.</summary>
[Trait("Category", "Conformance")]
public sealed class CommandLineConformanceTests
{
    private static readonly string[] Stores = ["model_trust_store.json", "model_grants.json"];

    [Fact]
    public void RecordedInvocations_LeaveTheSameBytes() =>
        EmergencyVectors.AssertAll("cli_outputs", Judge, item => !HasShortKey(item) && !HasNoMoment(item));

    [Fact]
    public void RecordedShortKeys_AreRefused() => EmergencyVectors.AssertAll(
        "cli_outputs",
        item => Faults(item).OfType<ArgumentException>().Any() ? null : "was accepted",
        HasShortKey);

    [Fact]
    public void RecordedStoresWithoutAMoment_AreReadAllTheSame() => EmergencyVectors.AssertAll(
        "cli_outputs",
        item => Faults(item).OfType<Exception>().Select(fault => fault.Message).FirstOrDefault(),
        item => HasNoMoment(item) && !HasShortKey(item));

    private static Exception?[] Faults(JsonElement item)
    {
        MemoryFiles files = Before(item);
        SteadyTime time = Clock(item);
        return [.. Arguments(item).Select(arguments => Invoke(item, files, arguments, time).Fault)];
    }

    private static string? Judge(JsonElement item)
    {
        MemoryFiles files = Before(item);
        SteadyTime time = Clock(item);
        JsonElement[] expected = [.. item.GetProperty("expect").GetProperty("invocations").EnumerateArray()];
        foreach ((JsonElement invocation, string[] arguments) in expected.Zip(Arguments(item)))
        {
            (int exitCode, byte[] output, Exception? fault) = Invoke(item, files, arguments, time);
            if (exitCode != invocation.GetProperty("exit").GetInt32())
            {
                return $"exit {exitCode} {fault}";
            }

            if (Hash(output) != EmergencyVectors.Word(invocation, "stdout_sha256"))
            {
                return $"output of {output.Length} bytes";
            }
        }

        return Difference(files, item.GetProperty("expect").GetProperty("files_after"));
    }

    private static string? Difference(MemoryFiles files, JsonElement expected)
    {
        string[] names = [.. expected.EnumerateObject().Select(file => file.Name).Order(StringComparer.Ordinal)];
        return !files.Paths.SequenceEqual(names) ? string.Join(' ', files.Paths) : expected.EnumerateObject()
            .Where(file => Hash(files.Read(file.Name)!) != EmergencyVectors.Word(file.Value, "sha256"))
            .Select(file => $"{file.Name}: {Line(files.ReadText(file.Name)!, file.Value)}")
            .FirstOrDefault();
    }

    // The first line that differs, where the text was recorded.
    private static string? Line(string found, JsonElement expected) =>
        expected.TryGetProperty("text", out JsonElement text)
            ? found.Split('\n').Except(text.GetString()!.Split('\n')).FirstOrDefault()
            : found;

    private static (int ExitCode, byte[] Output, Exception? Fault) Invoke(
        JsonElement item, MemoryFiles files, string[] arguments, SteadyTime time)
    {
        EmergencyOptions given = new()
        {
            Files = files,
            ChainId = EmergencyVectors.Word(item.GetProperty("given"), "chain_id"),
            Reading = EmergencyReading.Reference,
            Time = time,
        };
        if (ReferenceArguments.Read(arguments, given, out _, out int exitCode) is not { } options)
        {
            return (exitCode, [], null);
        }

        JsonProperty[] variables = [.. item.GetProperty("given").GetProperty("env").EnumerateObject()];
        Array.ForEach(
            variables,
            variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value.GetString()));
        try
        {
            EmergencyResult result = EmergencySimulator.Run(options);
            using MemoryStream output = new();
            if (options.ResultFile.Length == 0)
            {
                result.Write(output);
            }

            return (0, output.ToArray(), null);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return (1, [], exception);
        }
        finally
        {
            Array.ForEach(variables, variable => Environment.SetEnvironmentVariable(variable.Name, null));
            time.Now += TimeSpan.FromSeconds(
                item.GetProperty("given").GetProperty("clock_step_seconds_between_invocations").GetDouble());
        }
    }

    private static SteadyTime Clock(JsonElement item) =>
        new(item.GetProperty("given").GetProperty("clock").GetDateTimeOffset());

    private static MemoryFiles Before(JsonElement item)
    {
        MemoryFiles files = new();
        foreach (JsonProperty file in item.GetProperty("given").GetProperty("files_before").EnumerateObject())
        {
            files.ReplaceText(file.Name, file.Value.GetString()!);
        }

        return files;
    }

    private static string[][] Arguments(JsonElement item) =>
    [
        .. item.GetProperty("given").GetProperty("invocations").EnumerateArray()
            .Select(invocation => invocation.EnumerateArray().Select(argument => argument.GetString()!).ToArray()),
    ];

    // DEV-SIM-002: the key is there, and shorter than rows are signed with.
    private static bool HasShortKey(JsonElement item) => Arguments(item).Any(arguments =>
    {
        JsonElement given = item.GetProperty("given");
        EmergencyOptions? options = ReferenceArguments.Read(
            arguments, new(), out Dictionary<string, string> values, out _);
        string? key = options?.Key.Mode switch
        {
            EmergencyKeyMode.File =>
                Text(given.GetProperty("files_before"), values.GetValueOrDefault("--key-file", "")),
            // The reference, too, takes an empty variable for none.
            EmergencyKeyMode.Environment when
                Text(given.GetProperty("env"), values.GetValueOrDefault("--key-env", "")) is { Length: > 0 } variable =>
                variable,
            _ => null,
        };
        return key is not null && Encoding.UTF8.GetByteCount(key) < AuditKey.MinLength;
    });

    // DEV-SIM-003: the end of a cooldown or a grant that is read is no time with an offset.
    private static bool HasNoMoment(JsonElement item) =>
        Arguments(item)
            .Select(arguments => ReferenceArguments.Read(arguments, new(), out _, out _))
            .FirstOrDefault(options => options is not null)?.KeepsStores == true
        && Stores.Any(store =>
            Text(item.GetProperty("given").GetProperty("files_before"), store) is { } text
            && EmergencyVectors.Moments(text).Any(moment => !TrustStamp.TryParse(moment, out _)));

    private static string? Text(JsonElement texts, string name) =>
        texts.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
