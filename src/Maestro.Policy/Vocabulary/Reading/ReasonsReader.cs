using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads <c>reasons</c>: what each reason is declared for.</summary>
internal sealed class ReasonsReader(ValueReader values, WordMap? layers)
{
    private static readonly string[] Keys =
        ["incident", "verdicts", "outcomes", "description", "layers", "sealed", "overridable", "retired"];

    public List<ReasonModel> Read(JsonMember? section, WordMap words)
    {
        Dictionary<string, ReasonModel> reasons = new(StringComparer.Ordinal);

        foreach (WordEntry entry in words.Entries)
        {
            SystemReason? system = SystemReasonNames.Find(entry.Name);
            reasons.Add(entry.Name, new ReasonModel(entry.Name, entry.Id ?? 0) { System = system });
        }

        if (section is not null && values.Is(section.Value, JsonKind.Object, "An object of reasons is expected."))
        {
            foreach (JsonMember member in section.Value.Members)
            {
                ReadOne(member, reasons);
            }
        }

        return [.. reasons.Values];
    }

    private void ReadOne(JsonMember member, Dictionary<string, ReasonModel> reasons)
    {
        if (!reasons.TryGetValue(member.Name, out ReasonModel? reason))
        {
            string remedy = NearestName.To(member.Name, reasons.Keys) is { } near ? $" Did you mean '{near}'?" : "";
            string message = $"'{Printable.Text(member.Name)}' is not defined in 'reason_code_to_id'.{remedy}";
            values.Faults.AddAtKey(FaultIds.Dangling, member, message);
            reason = new ReasonModel(member.Name, 0);
        }

        if (!values.IsObject(member.Value, Keys))
        {
            return;
        }

        JsonNode node = member.Value;
        JsonMember? verdicts = BookReader.OneOf(node, "verdicts", "outcomes", values.Faults);
        List<string> words = new WordListReader(values).Read(verdicts, IsVerdict, "no verdict");

        reason.Verdicts = [.. words.Select(word => (Verdict)WireNames.IndexOf(WireNames.Verdicts, word))];
        reason.Layers = new WordListReader(values).Read(node.Find("layers"), IsLayer, "no layer of this codebook");
        reason.Description = values.Text(node.Find("description"));
        reason.IsIncident = values.Flag(node.Find("incident")) ?? false;
        reason.IsRetired = values.Flag(node.Find("retired")) ?? false;
        reason.IsSealing = values.Flag(node.Find("sealed")) ?? false;
        CheckFlags(member, reason, values.Flag(node.Find("overridable")) ?? false);
    }

    private void CheckFlags(JsonMember member, ReasonModel reason, bool isOverridable)
    {
        string? clash = reason.System is { } system ? SystemClash(reason, system)
            : reason.IsSealing ? SealingClash(reason, isOverridable)
            : null;

        if (clash is not null)
        {
            string message = $"'{Printable.Text(member.Name)}' cannot be {clash}.";
            values.Faults.AddAtKey(FaultIds.Contradiction, member, message);
        }
    }

    private static string? SealingClash(ReasonModel reason, bool isOverridable) =>
        isOverridable ? "both sealed and overridable"
        : reason.Verdicts.Contains(Verdict.Run) ? "sealed and go with RUN"
        : reason.Verdicts.Count > 0 && !reason.Verdicts.Contains(Verdict.Stop) ? "sealed without going with STOPPED"
        : null;

    // The pipeline itself gives these reasons, at any layer and never sealed; a declaration can't make that untrue.
    private static string? SystemClash(ReasonModel reason, SystemReason system)
    {
        bool runs = system is SystemReason.Ok or SystemReason.Approved;

        return reason.IsSealing ? "sealed: it is the pipeline's own"
            : reason.IsRetired ? "retired: it is the pipeline's own"
            : reason.Layers.Count > 0 ? "kept to some layers: it is the pipeline's own"
            : reason.Verdicts.Count > 0 && !reason.Verdicts.Contains(runs ? Verdict.Run : Verdict.Stop)
                ? $"kept from {(runs ? Verdict.Run : Verdict.Stop).ToWireName()}: it is the pipeline's own"
            : null;
    }

    private static bool IsVerdict(string word) => WireNames.IndexOf(WireNames.Verdicts, word) >= 0;

    // Where the layers themselves could not be read, nothing is said about their names.
    private bool IsLayer(string word) => layers is null || layers.Contains(word);
}
