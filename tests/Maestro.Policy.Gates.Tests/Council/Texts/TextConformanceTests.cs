using System.Text.Json;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Council.Texts;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Council.Texts;

[Trait("Category", "Conformance")]
public sealed class TextConformanceTests
{
    private static readonly VectorFamily Dissent = VectorFamily.Load("council", "head_dissent");
    private static readonly VectorFamily Clusters = VectorFamily.Load("council", "head_cluster");
    private static readonly VectorFamily Exact = VectorFamily.Load("council", "head_exact");
    private static readonly VectorFamily Eras = VectorFamily.Load("council", "era_matrix");

    [Fact]
    public void RecordedAnswers_AreAsFarApart() => Dissent.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected");
        (string[] names, AnswerDistances distances) = Answers(item);
        JsonElement[] pairs = [.. expected.GetProperty("pairwise").EnumerateArray()];
        (int One, int Other)[] places =
        [
            .. from one in Enumerable.Range(0, names.Length)
               from other in Enumerable.Range(one + 1, names.Length - one - 1)
               select (one, other),
        ];
        double[] found = [.. places.Select(pair => distances[pair.One, pair.Other])];
        return Far("pairwise", found, pairs.Select(static pair => pair[2]))
            ?? Far(
                "mean_to_others",
                distances.MeansToOthers,
                expected.GetProperty("mean_to_others").EnumerateArray().Select(static each => each[1]))
            ?? Far("agreement", [distances.Agreement], [expected.GetProperty("internal_agreement")])
            ?? VectorCases.Unlike(
                $"{CouncilWords.Of(distances.Level)} {names.Length} "
                    + string.Join(' ', distances.Outliers(OutlierReading.Reference).Select(each => names[each])),
                $"{expected.GetProperty("level")} {expected.GetProperty("agent_count")} "
                    + string.Join(' ', expected.GetProperty("outliers").EnumerateArray()));
    });

    // CouncilDeviations.NoOutlierOfThree: by default it is the same, but that of three answers none is an outlier.
    [Fact]
    public void RecordedOutliersOfThree_AreNone() => Dissent.AssertAll(static item =>
    {
        (string[] names, AnswerDistances distances) = Answers(item);
        IEnumerable<int> found = distances.Outliers();
        return VectorCases.Unlike(
            string.Join(' ', found.Select(each => names[each])),
            names.Length == 3
                ? ""
                : string.Join(' ', item.GetProperty("expected").GetProperty("outliers").EnumerateArray()));
    });

    [Fact]
    public void RecordedDistances_AreGroupedAlike() => Clusters.AssertAll(static item =>
    {
        JsonElement input = item.GetProperty("input");
        JsonElement expected = item.GetProperty("expected");
        string[] agents = [.. input.GetProperty("agents").EnumerateArray().Select(static agent => agent.GetString()!)];
        Dictionary<(string, string), double> known = [];
        foreach (JsonElement row in input.GetProperty("distances").EnumerateArray())
        {
            known[(row[0].GetString()!, row[1].GetString()!)] = row[2].GetDouble();
            known[(row[1].GetString()!, row[0].GetString()!)] = row[2].GetDouble();
        }

        AnswerDistances distances = new(
            agents.Length, (one, other) => known.GetValueOrDefault((agents[one], agents[other]), 1));
        if (ReferenceGrade.Of(distances) is not { } grade)
        {
            return VectorCases.Unlike("raises", expected.TryGetProperty("raises", out _) ? "raises" : "a grade");
        }

        JsonElement majority = expected.GetProperty("majority");
        return (majority.ValueKind == JsonValueKind.Null
                ? null
                : VectorCases.Unlike(
                    string.Join(' ', grade.Majority.Order().Select(each => agents[each])),
                    string.Join(
                        ' ',
                        majority.EnumerateArray().Select(static each => each.GetString()!)
                            .OrderBy(each => Array.IndexOf(agents, each)))))
            ?? Far("ratio", [grade.Ratio], [expected.GetProperty("ratio")])
            ?? Grade(grade, expected);
    });

    [Fact]
    public void RecordedExactAnswers_AreGradedAlike() => Exact.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected");
        string[] texts =
        [
            .. item.GetProperty("input").GetProperty("responses").EnumerateArray()
                .Select(static each => each.GetString()!),
        ];
        ReferenceGrade? grade = ReferenceGrade.Of(Same(texts));
        if (grade is null)
        {
            return VectorCases.Unlike("raises", expected.TryGetProperty("raises", out _) ? "raises" : "a grade");
        }

        string[] dissenting = [.. texts.Where((_, each) => !grade.Majority.Contains(each))];
        return VectorCases.Unlike(
                $"{texts[grade.Majority[0]]} {string.Join(' ', dissenting)}",
                $"{expected.GetProperty("majority")} "
                    + string.Join(' ', expected.GetProperty("dissenting").EnumerateArray()))
            ?? Far("ratio", [grade.Ratio], [expected.GetProperty("ratio")])
            ?? Grade(grade, expected);
    });

    [Fact]
    public void RecordedPatterns_AreGradedAlike() => Eras.AssertAll(static item =>
    {
        string positions = item.GetProperty("input").GetProperty("positions").GetString()!;
        JsonElement expected = item.GetProperty("expected");
        ReferenceGrade grade = ReferenceGrade.Of(Same([.. positions.Select(static each => $"{each}")]))!;
        JsonElement exact = expected.GetProperty("head_exact");
        JsonElement semantic = expected.GetProperty("head_semantic");
        double ratio = Math.Round(grade.Ratio, 4);
        return Far("ratio", [ratio, ratio], [exact.GetProperty("ratio"), semantic.GetProperty("ratio")])
            ?? Grade(grade, exact)
            ?? Grade(grade, semantic);
    });

    private static AnswerDistances Same(string[] texts) =>
        new(texts.Length, (one, other) => texts[one] == texts[other] ? 0 : 1);

    private static (string[] Names, AnswerDistances Distances) Answers(JsonElement item)
    {
        JsonElement[] rows = [.. item.GetProperty("input").GetProperty("responses").EnumerateArray()];
        return (
            [.. rows.Select(static row => row[0].GetString()!)],
            AnswerDistances.Of([.. rows.Select(static row => row[1].GetString()!)]));
    }

    private static string? Grade(ReferenceGrade grade, JsonElement expected) => VectorCases.Unlike(
            $"{grade.Confidence} {grade.IsMet}",
            $"{expected.GetProperty("confidence")} {expected.GetProperty("quorum_met")}")
        ?? (expected.TryGetProperty("r2_quorum_met", out JsonElement later)
            ? VectorCases.Unlike($"{grade.IsMetLater}", $"{later}")
            : null);

    private static string? Far(string name, IReadOnlyList<double> found, IEnumerable<JsonElement> expected)
    {
        double[] wanted = [.. expected.Select(static each => each.GetDouble())];
        bool isNear = found.Count == wanted.Length
            && found.Zip(wanted).All(static pair => Math.Abs(pair.First - pair.Second) <= 1e-9);
        return isNear ? null : $"{name}: {string.Join(' ', found)}, expected {string.Join(' ', wanted)}";
    }
}
