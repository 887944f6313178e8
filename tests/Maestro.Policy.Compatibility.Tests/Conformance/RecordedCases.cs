using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Compatibility.Tests.Conformance;

/// <summary>Judges the recorded cases of a family.</summary>
internal static class RecordedCases
{
    /// <summary>Judges every case and reports all that fail at once.</summary>
    /// <param name="family">The family of the group <c>emergency</c>.</param>
    /// <param name="judge">Says what is wrong with a case, given the family's header as well.</param>
    public static void AssertAll(string family, Func<JsonElement, JsonElement, IEnumerable<string>> judge)
    {
        VectorFamily vectors = VectorFamily.Load("emergency", family);
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);

        string[] failures =
        [
            .. from item in vectors.Cases
               from failure in judge(item, vectors.Header)
               select $"{item.GetProperty("id").GetString()}: {failure}",
        ];

        Assert.True(vectors.Cases.Count > 0, $"{vectors.Source} holds no case.");
        Assert.True(failures.Length == 0, $"Of {vectors.Cases.Count} cases:\n{string.Join('\n', failures)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{vectors.Cases.Count} cases of {family}");
    }

    /// <summary>The members of an expectation that are otherwise than found.</summary>
    public static IEnumerable<string> Differences(JsonElement expect, Dictionary<string, object?> found) =>
        from member in expect.EnumerateObject()
        where member.Name != "issues"
        let value = found.TryGetValue(member.Name, out object? it) ? JsonSerializer.Serialize(it) : "nothing"
        let expected = JsonSerializer.Serialize(member.Value)
        where value != expected
        select $"{member.Name} is {value} instead of {expected}";

    /// <summary>The issues, as texts that can be compared with the recorded ones.</summary>
    public static string Issues<TReason>(IEnumerable<ChainIssue<TReason>> issues, Func<TReason, string> name)
        where TReason : struct, Enum =>
        string.Join(
            '\n',
            issues.Select(issue =>
                $"{issue.Line} {name(issue.Reason)} {issue.Detail} {Shown(issue.Stored)} {Shown(issue.Recomputed)}"));

    /// <summary>The recorded issues.</summary>
    public static string Issues(JsonElement expect) =>
        string.Join('\n', expect.GetProperty("issues").EnumerateArray().Select(Issue));

    private static string Issue(JsonElement issue) => string.Join(
        ' ',
        issue.GetProperty("line_number").GetRawText(),
        issue.GetProperty("reason_code").GetString(),
        issue.GetProperty("detail").GetString(),
        Shown(Text(issue.GetProperty("stored_value"))),
        Shown(Text(issue.GetProperty("recomputed_value"))));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string Shown(string? value) => value is null ? "-" : $"<{value}>";
}
