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
        item => Invoke(item, Before(item), Arguments(item)[0]).Fault is ArgumentException ? null : "was accepted",
        HasShortKey);

    [Fact]
    public void RecordedStoresWithoutAMoment_AreReadAllTheSame() => EmergencyVectors.AssertAll(
        "cli_outputs", item => Invoke(item, Before(item), Arguments(item)[0]).Fault?.Message, HasNoMoment);

    private static string? Judge(JsonElement item)
    {
        MemoryFiles files = Before(item);
        JsonElement[] expected = [.. item.GetProperty("expect").GetProperty("invocations").EnumerateArray()];
        foreach ((JsonElement invocation, string[] arguments) in expected.Zip(Arguments(item)))
        {
            (int exitCode, byte[] output, Exception? fault) = Invoke(item, files, arguments);
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
        JsonElement item, MemoryFiles files, string[] arguments)
    {
        EmergencyOptions given = new()
        {
            Files = files,
            ChainId = EmergencyVectors.Word(item.GetProperty("given"), "chain_id"),
            Reading = EmergencyReading.Reference,
            Time = new SteadyTime(item.GetProperty("given").GetProperty("clock").GetDateTimeOffset()),
        };
        if (ReferenceArguments.Read(arguments, given, out int exitCode) is not { } options)
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
        }
    }

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
    private static bool HasShortKey(JsonElement item)
    {
        string[] arguments = Arguments(item)[0];
        JsonElement given = item.GetProperty("given");
        string? key = Array.IndexOf(arguments, "--key-file") is >= 0 and var file
                && given.GetProperty("files_before").TryGetProperty(arguments[file + 1], out JsonElement text)
            ? text.GetString()
            : Array.IndexOf(arguments, "--key-env") is >= 0 and var name
                && given.GetProperty("env").TryGetProperty(arguments[name + 1], out JsonElement variable)
            ? variable.GetString()
            : null;
        return key is not null && Encoding.UTF8.GetByteCount(key) < AuditKey.MinLength;
    }

    // DEV-SIM-003: the end of a cooldown or a grant is no time with an offset.
    private static bool HasNoMoment(JsonElement item) => Stores.Any(
        store => item.GetProperty("given").GetProperty("files_before").TryGetProperty(store, out JsonElement text)
            && EmergencyVectors.Moments(JsonDocument.Parse(text.GetString()!).RootElement)
                .Any(moment => !TrustStamp.TryParse(moment, out _)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
