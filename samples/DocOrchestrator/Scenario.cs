using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>A way that runs can go, and how each of them has to end.</summary>
public sealed record Scenario(string Generation, string Name, string Prompt, params ScenarioLeg[] Legs)
{
    private const string All = "Word、Excel、PPTで作って";
    private const string Yes = "CONTINUE";
    private const string No = "STOP";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> Everything { get; } =
    [
        new("1.2.4", "everything that is named is written", All,
            new ScenarioLeg("", "", Verdict.Run, "task_excel.xlsx.txt task_ppt.pptx.txt task_word.docx.txt")),
        new("1.2.4", "what isn't named needs a human, and one's stop is no other's", "Excelで表を作って",
            new ScenarioLeg(
                "", $"task_word={No} task_ppt={Yes}", Verdict.Stop, "task_excel.xlsx.txt task_ppt.pptx.txt")),
        new("1.2.4", "a comparison needs a human, and nobody is there", All + "。どっちがいい？",
            new ScenarioLeg("", "", Verdict.Stop, "")),
        new("1.2.4", "only the exact word counts", All + "。どっちがいい？",
            new ScenarioLeg("", "*=continue", Verdict.Stop, "")),
        new("1.2.4", "a broken draft isn't accepted, whoever says so", All,
            new ScenarioLeg("excel:break_contract", $"*={Yes}", Verdict.Hitl, "task_ppt.pptx.txt task_word.docx.txt")),
        new("1.2.4", "a leak is sealed, also when the contract is broken", All,
            new ScenarioLeg("excel:break_contract excel:leak_email", $"*={Yes}", Verdict.Stop,
                "task_ppt.pptx.txt task_word.docx.txt")),
        new("1.2.4", "an address in the prompt ends the run before anybody is asked", "Excelで、連絡先a@b.coまで",
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "")),
        new("1.2.4", "what is sent needs a human", All + "、Sendで送信",
            new ScenarioLeg("", $"task_word={Yes} *={No}", Verdict.Stop, "task_word.docx.txt")),
        new("1.2.4", "what is sealed stays stopped, whoever lets the run go on", All,
            new ScenarioLeg("excel:leak_email", "", Verdict.Stop, "task_ppt.pptx.txt task_word.docx.txt"),
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "task_ppt.pptx.txt task_word.docx.txt")),
        new("1.2.4", "no width hides a word", "Ｅｘｃｅｌを作って",
            new ScenarioLeg("", $"*={No}", Verdict.Stop, "task_excel.xlsx.txt")),
        new("1.2.4", "nothing asked for is nothing written", " ",
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "")),
        new("1.2.6", "an interruption ends the run, and a human lets it go on", All,
            new ScenarioLeg("excel:break_contract", "", Verdict.Hitl, "task_word.docx.txt"),
            new ScenarioLeg("", "", Verdict.Stop, "task_word.docx.txt"),
            new ScenarioLeg("", $"run={Yes}", Verdict.Run, "task_excel.xlsx.txt task_ppt.pptx.txt task_word.docx.txt")),
        new("1.2.7", "chat runs nothing", All,
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "")),
        new("1.2.7", "a contract that nobody approves runs nothing", "タスク契約: " + All,
            new ScenarioLeg("", "", Verdict.Stop, "")),
        new("1.2.7", "an approved contract runs", "タスク契約: " + All,
            new ScenarioLeg("", $"run={Yes}", Verdict.Run, "task_excel.xlsx.txt task_ppt.pptx.txt task_word.docx.txt")),
        new("1.3.5", "only what is named is a task", "Excelで表",
            new ScenarioLeg("", "", Verdict.Run, "task_excel.txt")),
        new("1.3.5", "nothing is a task of nothing", "こんにちは",
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "")),
        new("1.3.5", "a draft that is broken once is made anew", "Excelで表",
            new ScenarioLeg("excel:break_once", "", Verdict.Run, "task_excel.txt")),
        new("1.3.5", "a draft that stays broken is sealed", All,
            new ScenarioLeg("excel:break_contract", $"*={Yes}", Verdict.Stop, "task_ppt.txt task_word.txt"),
            new ScenarioLeg("", $"*={Yes}", Verdict.Stop, "task_ppt.txt task_word.txt")),
    ];

    /// <summary>What is said to whom.</summary>
    public static IReadOnlyDictionary<string, string> Said(string answers) => answers
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(static answer => answer.Split('=', 2))
        .ToDictionary(static answer => answer[0], static answer => answer[1], StringComparer.Ordinal);
}
