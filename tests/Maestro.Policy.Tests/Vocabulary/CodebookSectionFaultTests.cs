namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookSectionFaultTests
{
    private const string Layers = "\"id_to_layer\": { \"1\": \"amount_gate\", \"2\": \"fraud_gate\" }";
    private const string Decisions =
        "\"id_to_decision\": { \"0\": \"STOPPED\", \"1\": \"PAUSE_FOR_HITL\", \"2\": \"RUN\" }";
    private const string Reasons = "\"id_to_reason_code\": { \"0\": \"CLEAR\", \"1\": \"AMOUNT_HIGH\" }";

    [Theory]
    [InlineData("\"reasons\": «[]»", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": «7» }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { «\"verdict\"»: [\"RUN\"] } }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": «[]» } }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": [\"RUN\", «\"run\"»] } }", "074")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": [\"RUN\", «\"RUN\"»] } }", "071")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": [«7»] } }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": [\"RUN\"], «\"outcomes\"»: [\"RUN\"] } }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"layers\": [«\"fraud\"»] } }", "074")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"incident\": «\"yes\"» } }", "070")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"description\": «1» } }", "070")]
    [InlineData("\"reasons\": {}, «\"reason_codes\"»: {}", "070")]
    [InlineData("\"reason_codes\": {}, «\"reasons\"»: {}", "070")]
    [InlineData("\"reasons\": { «\"GATE_FAULTED\"»: {} }", "074")]
    [InlineData("\"reasons\": { «\"CLEAR\"»: { \"sealed\": true, \"verdicts\": [\"RUN\", \"STOPPED\"] } }", "075")]
    [InlineData("\"reason_codes\": { «\"CLEAR\"»: { \"sealed\": true, \"overridable\": true } }", "075")]
    [InlineData("\"reasons\": { «\"CLEAR\"»: { \"sealed\": true, \"outcomes\": [\"PAUSE_FOR_HITL\"] } }", "075")]
    [InlineData("\"layers\": { «\"fraud\"»: {} }", "074")]
    [InlineData("\"layers\": { \"fraud_gate\": { \"may_seal\": «1» } }", "070")]
    [InlineData("\"layers\": { \"fraud_gate\": { «\"seals\"»: true } }", "070")]
    [InlineData("\"notes\": «\"text\"»", "070")]
    [InlineData("\"notes\": [«1»]", "070")]
    [InlineData("\"generated_at\": «1»", "070")]
    [InlineData("«\"incident_id\"»: {}", "070")]
    [InlineData("\"incident_id\": { \"format\": «\"INC-%d\"» }", "070")]
    [InlineData("\"incident_id\": { \"format\": «\"%06d%06d\"» }", "070")]
    [InlineData("\"incident_id\": { \"format\": «\"%00d\"» }", "070")]
    [InlineData("\"incident_id\": { \"format\": «\"%010d\"» }", "070")]
    [InlineData("\"pack_spec\": «[]»", "070")]
    [InlineData("«\"pack_spec\"»: {}", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS], \"total_bits\": «15» }", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS], \"endianness\": «\"little\"» }", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS] }, «\"pack_spec_example\"»: { \"fields\": [FIELDS] }", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS, { \"name\": «\"sealed\"», \"bits\": 1 }] }", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS, { \"name\": «\"parity\"», \"bits\": 1 }] }", "070")]
    [InlineData("\"pack_spec\": { \"fields\": [FIELDS, «{»\"name\": «\"x\"» }] }", "070 070")]
    public void FaultySection_IsReportedAtItsPlace(string marked, string ids) =>
        BookText.AssertFaults(BookText.WithSection(marked.Replace("FIELDS", BookText.Fields)), ids);

    [Theory]
    [InlineData("\"bits\": 3 }", "\"bits\": «33» }", "070")]
    [InlineData("\"bits\": 3 }", "\"bits\": «0» }", "070")]
    [InlineData("\"bits\": 3 }", "\"bits\": «\"3\"» }", "070")]
    [InlineData("{ \"name\": \"sealed\", \"bits\": 1 }", "{ \"name\": \"sealed\", \"bits\": «2» }", "070")]
    public void FaultyWidth_IsReportedAtItsPlace(string part, string marked, string id) => BookText.AssertFaults(
        BookText.WithFields(part, marked), id);

    [Fact]
    public void MissingFieldAndTooManyBits_AreReportedAtTheFields()
    {
        string missing = BookText.Fields.Replace("{ \"name\": \"sealed\", \"bits\": 1 },", "");
        string wide = BookText.Fields.Replace("\"bits\": 2", "\"bits\": 31");

        BookText.AssertFaults(BookText.WithSection($"\"pack_spec\": {{ «\"fields\"»: [{missing}] }}"), "070");
        BookText.AssertFaults(BookText.WithSection($"\"pack_spec\": {{ «\"fields\"»: [{wide}] }}"), "070");
    }

    [Fact]
    public void ReasonsWithoutRoomForTheSystems_AreReported()
    {
        string text = BookText.WithFields("\"bits\": 5", "\"bits\": 3");

        BookText.AssertFaults(text.Replace("\"reason_code_to_id\"", "«\"reason_code_to_id\"»"), "070");
    }

    [Theory]
    [InlineData("RELATIVE", "«\"relativity_gate\"»", "075")]
    public void RelativityLayer_NeverSeals(string name, string marked, string id)
    {
        string text = BookText.WithSection($"\"layers\": {{ {name}: {{ \"may_seal\": true }} }}")
            .Replace("\"fraud_gate\": 2", "\"relativity_gate\": 2");

        BookText.AssertFaults(text.Replace(name, marked), id);
    }

    [Fact]
    public void ReverseMapsThatAreInverse_AreFine() =>
        Assert.Empty(Codebook.Check(BookText.WithSection($"\"reverse_maps\": {{ {Layers}, {Decisions}, {Reasons} }}")));

    [Theory]
    [InlineData("\"0\": \"CLEAR\"", "\"0\": «\"CLAER\"»", "074")]
    [InlineData("\"0\": \"CLEAR\"", "\"0\": «\"AMOUNT_HIGH\"»", "074")]
    [InlineData("\"0\": \"CLEAR\"", "\"0\": \"CLEAR\", \"9\": «\"CLEAR\"»", "074")]
    [InlineData("\"0\": \"CLEAR\"", "«\"00\"»: \"CLEAR\"", "070")]
    [InlineData("\"0\": \"CLEAR\"", "«\"x\"»: \"CLEAR\"", "070")]
    [InlineData("\"0\": \"CLEAR\"", "\"0\": «7»", "070")]
    public void ReverseMapThatIsNotTheInverse_IsReportedAtTheEntry(string part, string marked, string id) =>
        BookText.AssertFaults(
            BookText.WithSection($"\"reverse_maps\": {{ {Layers}, {Decisions}, {Reasons} }}".Replace(part, marked)),
            id);

    [Fact]
    public void WordMissingFromReverseMap_IsReportedAtTheWord()
    {
        string reasons = "\"id_to_reason_code\": { \"0\": \"CLEAR\" }";
        string text = BookText.WithSection($"\"reverse_maps\": {{ {Layers}, {Decisions}, {reasons} }}");

        BookText.AssertFaults(text.Replace("\"AMOUNT_HIGH\"", "«\"AMOUNT_HIGH\"»"), "074");
    }

    [Fact]
    public void MissingReverseMap_IsReportedAtTheSection_UnlessAnotherIsWrong()
    {
        BookText.AssertFaults(BookText.WithSection($"«\"reverse_maps\"»: {{ {Layers}, {Decisions} }}"), "070");

        string wrong = Reasons.Replace("\"AMOUNT_HIGH\"", "«\"AMOUNT_LOW\"»");
        BookText.AssertFaults(BookText.WithSection($"\"reverse_maps\": {{ {wrong} }}"), "074");
    }

    [Fact]
    public void MissingReverseMaps_AreNamed() => BookText.AssertFault(
        BookText.WithSection($"\"reverse_maps\": {{ {Layers} }}"),
        "'id_to_decision', 'id_to_reason_code' is missing. Give every reverse map or none.");

    [Fact]
    public void ReverseMapOfDecidersWithoutTheirMap_IsReported()
    {
        string deciders = "«\"id_to_final_decider\"»: { \"0\": \"ADMIN\" }";

        BookText.AssertFaults(
            BookText.WithSection($"\"reverse_maps\": {{ {Layers}, {Decisions}, {Reasons}, {deciders} }}"), "070");
    }

    [Theory]
    [InlineData("{ \"ADMIN\": 0, \"SYSTEM\": 1, «\"ROOT\"»: 2 }", "074")]
    [InlineData("{ \"ADMIN\": 0, «\"SYSTEM\"»: 0, \"USER\": 2 }", "071")]
    public void FaultyDeciders_AreReported(string marked, string id) => BookText.AssertFaults(
        BookText.With("\"maps\": {", $"\"maps\": {{ \"final_decider_to_id\": {marked},"), id);
}
