using System.Collections.Immutable;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>Reads one member: it has a name, and is a script, leanings, or a program.</summary>
internal sealed class MemberReader(SettingsFaults faults)
{
    private const int MaxName = 64;
    private const int MaxWeight = 1_000_000;
    private const int MaxSeconds = 24 * 60 * 60;

    private static readonly string[] Drawn = ["conformity", "abstain_share", "fail_share", "timeout_share"];
    private static readonly string[] Run = ["format", "timeout_seconds", "environment", "inherit"];

    private readonly SettingsValues _values = new(faults);
    private readonly ScriptReader _scripts = new(faults);
    private readonly ProgramReader _programs = new(faults);

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> where it can't be one; that and other faults are told.</returns>
    public MemberSetup? Read(SettingsNode node)
    {
        if (!_values.IsObject(node))
        {
            return null;
        }

        string? name = Name(_values.Needed(node, "name"));
        int weight = _values.Whole(node.Find("weight"), 1, MaxWeight) ?? 1;
        SettingsNode?[] kinds = [node.Find("script"), node.Find("leanings"), node.Find("program")];
        if (kinds.Count(static kind => kind is not null) != 1)
        {
            faults.Add(node, "A member has one of script, leanings and program.");
            return null;
        }

        _values.Names(
            node,
            kinds[0] is not null ? ["name", "weight", "script"]
                : kinds[1] is not null ? ["name", "weight", "leanings", .. Drawn]
                : ["name", "weight", "program", .. Run]);
        MemberSetup setup = new() { Name = name ?? "", Weight = weight };
        setup = kinds[2] is { } program ? Program(setup, node, program) : setup with
        {
            Scripted = kinds[0] is { } script ? new() { Script = _scripts.Script(script) } : Leaning(node, kinds[1]!),
        };
        return name is null ? null : setup;
    }

    private string? Name(SettingsNode? node)
    {
        if (_values.Text(node) is not { } name)
        {
            return null;
        }

        if (name.Length > MaxName || name.Any(char.IsControl))
        {
            faults.Add(node!, $"It has 1 to {MaxName} characters, and none steers a terminal.");
            return null;
        }

        return name;
    }

    private ScriptedMemberOptions Leaning(SettingsNode node, SettingsNode leanings)
    {
        ScriptedMemberOptions options = new()
        {
            Leanings = _scripts.Leanings(leanings),
            Conformity = _scripts.Share(node.Find("conformity")),
            AbstainShare = _scripts.Share(node.Find("abstain_share")),
            FailShare = _scripts.Share(node.Find("fail_share")),
            TimeoutShare = _scripts.Share(node.Find("timeout_share")),
        };
        if (options.AbstainShare + options.FailShare + options.TimeoutShare > 1)
        {
            faults.Add(node, "abstain_share, fail_share and timeout_share are more than 1 together.");
        }

        return options;
    }

    private MemberSetup Program(MemberSetup setup, SettingsNode node, SettingsNode program) => setup with
    {
        Program = _programs.Words(program),
        Format = _values.Word(node.Find("format"), "json", "text") == "text"
            ? ProgramAnswerFormat.Text
            : ProgramAnswerFormat.Json,
        TimeoutSeconds = _values.Whole(node.Find("timeout_seconds"), 1, MaxSeconds) ?? setup.TimeoutSeconds,
        Environment = _programs.Environment(node.Find("environment")) ?? ImmutableDictionary<string, string>.Empty,
        Inherited = _programs.Names(node.Find("inherit")),
    };
}
