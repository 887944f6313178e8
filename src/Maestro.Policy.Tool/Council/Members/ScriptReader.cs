using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>Reads what a scripted member answers.</summary>
internal sealed class ScriptReader(SettingsFaults faults)
{
    private const int MaxWeight = 1_000_000;

    private readonly SettingsValues _values = new(faults);

    /// <summary>A list of answers, one for each round.</summary>
    public ImmutableArray<MemberAnswer> Script(SettingsNode node)
    {
        if (!_values.IsList(node))
        {
            return [];
        }

        if (node.Items.Count is 0 or > DeliberationOptions.MaxRounds)
        {
            faults.Add(node, $"There are 1 to {DeliberationOptions.MaxRounds} answers.");
        }

        return [.. node.Items.Select(Answer)];
    }

    /// <summary>Positions with their weights.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Leanings(SettingsNode node)
    {
        if (!_values.IsObject(node))
        {
            return [];
        }

        if (node.Members.Count == 0)
        {
            faults.Add(node, "There is no position.");
        }

        List<KeyValuePair<string, int>> leanings = [];
        foreach ((string position, int offset, SettingsNode weight) in node.Members)
        {
            if (!IsFit(() => MemberAnswer.Hold(position)))
            {
                faults.Add(offset, weight, "It is no position.");
            }

            leanings.Add(new(position, _values.Whole(weight, 1, MaxWeight) ?? 1));
        }

        return [.. leanings];
    }

    /// <summary>A number from 0 to 1; 0 where there is none.</summary>
    public double Share(SettingsNode? node)
    {
        if (node is null)
        {
            return 0;
        }

        if (node.Kind == JsonTokenType.Number
            && double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share)
            && share is >= 0 and <= 1)
        {
            return share;
        }

        faults.Add(node, "It is a number from 0 to 1.");
        return 0;
    }

    private MemberAnswer Answer(SettingsNode node)
    {
        if (!_values.IsObject(node))
        {
            return default;
        }

        _values.Names(node, "position", "abstain", "fail", "timeout", "text");
        SettingsNode?[] kinds = [node.Find("position"), node.Find("abstain"), node.Find("fail"), node.Find("timeout")];
        if (kinds.Count(static kind => kind is not null) != 1
            || kinds.Skip(1).Any(static kind => kind is { Kind: not JsonTokenType.True }))
        {
            faults.Add(node, "An answer has a position, or one of abstain, fail and timeout, which is true.");
            return default;
        }

        string? text = _values.Argument(node.Find("text"));
        string? position = _values.Text(kinds[0]);
        MemberAnswer answer = default;
        bool isFit = IsFit(() => answer = kinds[0] is not null ? MemberAnswer.Hold(position ?? "-", text)
            : kinds[1] is not null ? MemberAnswer.Abstain(text)
            : kinds[2] is not null ? MemberAnswer.Fail(text)
            : MemberAnswer.TimeOut(text));
        if (!isFit)
        {
            faults.Add(node, $"A position has at most {MemberAnswer.MaxPositionLength} characters, none steers a "
                + $"terminal, and there are no blanks around it; a text has at most {MemberAnswer.MaxTextLength}.");
        }

        return answer;
    }

    private static bool IsFit(Func<MemberAnswer> make)
    {
        try
        {
            _ = make();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
