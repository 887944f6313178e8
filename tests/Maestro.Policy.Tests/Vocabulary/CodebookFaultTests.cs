namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookFaultTests
{
    [Fact]
    public void SmallCodebook_HasNoFault() => Assert.Empty(Codebook.Check(BookText.Small));

    [Theory]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": 0, «NOPE»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «00»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «+1»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «1.»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «.5»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «1e»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «NaN»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «-Infinity»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «nulls»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\" «0»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": 0 «/»/ a comment\n")]
    [InlineData("\"CLEAR\": 0", "«/»* a comment */ \"CLEAR\": 0")]
    [InlineData("\"CLEAR\": 0", "\"CL«\\x»EAR\": 0")]
    [InlineData("\"AMOUNT_HIGH\": 1 }", "\"AMOUNT_HIGH\": 1, «}»")]
    [InlineData("\"AMOUNT_HIGH\": 1 }", "\"AMOUNT_HIGH\": 1 «]»")]
    [InlineData("\"Refunds\"", "\"Ref«\t»unds\"")]
    [InlineData("\"Refunds\"", "\"Ref«\0»unds\"")]
    [InlineData("\"Refunds\"", "«'»Refunds'")]
    [InlineData("\"Refunds\"", "«\uFEFF»\"Refunds\"")]
    public void SyntaxError_IsTheOnlyFault_AtItsPlace(string part, string marked) =>
        BookText.AssertFaults(BookText.With(part, marked), "070");

    [Theory]
    [InlineData("«»")]
    [InlineData("  \n «»")]
    [InlineData("{«»")]
    [InlineData("{} «{»}")]
    [InlineData("{\"a\": \"b«»")]
    [InlineData("{\"a\": \"«\\u»124")]
    [InlineData("«[]»")]
    [InlineData("«null»")]
    [InlineData("«7»")]
    public void TextThatIsNoDocument_IsTheOnlyFault_AtItsPlace(string marked) => BookText.AssertFaults(marked, "070");

    [Theory]
    [InlineData("\"amount_gate\": 1", "\"amount_gate\": «0»")]
    [InlineData("\"amount_gate\": 1", "\"amount_gate\": «-1»")]
    [InlineData("\"amount_gate\": 1", "\"amount_gate\": «64»")]
    [InlineData("\"amount_gate\": 1", "\"amount_gate\": «99999999999999999999»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «256»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «\"0\"»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «4.5»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «4.0»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «1e3»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «-0»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «true»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «null»")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": «{}»")]
    [InlineData("\"RUN\": 2", "\"RUN\": «4»")]
    [InlineData("{ \"CLEAR\": 0, \"AMOUNT_HIGH\": 1 }", "«{}»")]
    [InlineData("{ \"CLEAR\": 0, \"AMOUNT_HIGH\": 1 }", "«[]»")]
    [InlineData("\"Refunds\"", "«7»")]
    [InlineData("\"Refunds\"", "«\"\"»")]
    [InlineData("\"Refunds\"", "«\"a\\nb\"»")]
    [InlineData("\"Refunds\"", "«\"\\uD800\"»")]
    [InlineData("\"Refunds\"", "«\"\\uDC00\\uD800\"»")]
    [InlineData("\"codebook_version\": \"1\",", "\"codebook_version\": «null»,")]
    public void WrongValue_IsMalformed(string part, string marked) =>
        BookText.AssertFaults(BookText.With(part, marked), "070");

    [Theory]
    [InlineData("\"codebook_name\": \"Refunds\", ", "")]
    [InlineData("\"codebook_version\": \"1\",", "\"x\": 1,")]
    public void MissingName_IsReportedAtTheRoot(string part, string replacement)
    {
        CodebookFault fault = Codebook.Check(BookText.With(part, replacement))[0];

        Assert.Equal(("MAESTRO070", 1, 1, 1), (fault.Id, fault.Line, fault.Column, fault.Length));
    }

    [Theory]
    [InlineData("\"layer_to_id\": { \"amount_gate\": 1, \"fraud_gate\": 2 },", "")]
    [InlineData("\"decision_to_id\": { \"STOPPED\": 0, \"PAUSE_FOR_HITL\": 1, \"RUN\": 2 },", "")]
    public void MissingMap_IsReportedAtTheSection(string part, string replacement) => BookText.AssertFaults(
        BookText.With(part, replacement).Replace("\"maps\"", "«\"maps\"»"), "070");

    [Fact]
    public void MissingMaps_AreReportedOnce() => BookText.AssertFault(
        "{ \"schema_version\": \"1.0\", \"codebook_name\": \"Refunds\", \"codebook_version\": \"1\" }",
        "'maps' is missing.");

    [Fact]
    public void MapsThatAreNoObject_AreReportedOnce() => BookText.AssertFaults(
        BookText.With("\"maps\": {", "\"maps\": «7», \"source_alignment\": {"), "070");

    [Theory]
    [InlineData("«\"\"»: 0")]
    [InlineData("«\"A\\u0007B\"»: 0")]
    public void BadWord_IsMalformed(string marked) =>
        BookText.AssertFaults(BookText.With("\"CLEAR\": 0", marked), "070");

    [Fact]
    public void WordOf128Characters_IsTheLongest()
    {
        Assert.Empty(Codebook.Check(BookText.With("CLEAR", new string('A', 128))));
        BookText.AssertFaults(BookText.With("\"CLEAR\"", $"«\"{new string('A', 129)}\"»"), "070");
    }

    [Theory]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"AMOUNT_HIGH\"»: 0")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"CLEAR\"»: 1")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"\\u0043LEAR\"»: 1")]
    [InlineData("\"fraud_gate\": 2", "«\"fraud_gate\"»: 1")]
    [InlineData("\"RUN\": 2", "«\"RUN\"»: 1")]
    [InlineData("\"codebook_version\": \"1\",", "\"codebook_version\": \"1\", «\"codebook_name\"»: \"x\",")]
    public void SameKeyOrNumberTwice_Collides(string part, string marked) =>
        BookText.AssertFaults(BookText.With(part, marked), "071");

    [Theory]
    [InlineData("\"AMOUNT_HIGH\": 1", "\"Amount-High\": 1, «\"AMOUNT_HIGH\"»: 2", "072")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"clear\"»: 1", "072")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"Gate.Timeout\"»: 1", "072")]
    [InlineData("\"fraud_gate\": 2", "«\"amount.gate\"»: 2", "072")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"3DS_FAILED\"»: 1", "073")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"---\"»: 1", "073")]
    [InlineData("\"AMOUNT_HIGH\": 1", "«\"TO_STRING\"»: 1", "073")]
    public void WordsThatMakePoorIdentifiers_AreReportedAtTheLaterKey(string part, string marked, string id) =>
        BookText.AssertFaults(BookText.With(part, marked), id);

    [Theory]
    [InlineData("\"RUN\": 2", "«\"ALLOW\"»: 2", "074")]
    [InlineData("\"RUN\": 2", "\"RUN\": 2, «\"MAYBE\"»: 3", "074")]
    public void UnknownDecision_Dangles(string part, string marked, string id) =>
        BookText.AssertFaults(BookText.With(part, marked), id);

    [Fact]
    public void MissingDecision_IsReportedAtTheMap() => BookText.AssertFaults(
        BookText.With(", \"RUN\": 2", "").Replace("\"decision_to_id\"", "«\"decision_to_id\"»"), "074");

    [Theory]
    [InlineData("«\"1.1\"»")]
    [InlineData("«1.0»")]
    [InlineData("«null»")]
    public void OtherSchemaVersion_IsNotReadFurther(string marked) =>
        BookText.AssertFaults(BookText.With("\"1.0\"", marked).Replace("\"CLEAR\": 0", "\"CLEAR\": true"), "077");

    [Theory]
    [InlineData("\"1.1\"", "A version '1.1' is not supported. This reader knows 1.0.")]
    [InlineData("1.0", "A version that is no text is not supported. This reader knows 1.0.")]
    public void OtherSchemaVersion_IsNamed(string version, string message) =>
        BookText.AssertFault(BookText.With("\"1.0\"", version), message);

    [Fact]
    public void MissingSchemaVersion_IsReported_AndTheRestIsRead() => BookText.AssertFaults(
        "«{»" + BookText.With("\"schema_version\": \"1.0\",", "")[1..].Replace("\"CLEAR\": 0", "\"CLEAR\": «true»"),
        "077 070");

    [Fact]
    public void EveryFault_IsReported_InTheOrderOfTheText() => BookText.AssertFaults(
        BookText.With(BookText.Version, BookText.Version + " «\"extra\"»: 1, \"reasons\": { «\"CLAER\"»: {} },")
            .Replace("\"fraud_gate\": 2", "«\"fraud_gate\"»: 1")
            .Replace("\"RUN\": 2", "«\"GO\"»: 2")
            .Replace("\"CLEAR\": 0", "\"CLEAR\": «0.5»"),
        "070 074 071 074 070");

    [Fact]
    public void Fault_SaysWhereAndWhat()
    {
        CodebookFault fault = Codebook.Check(BookText.WithSection("\"reasons\": { \"CLAER\": {} }"))[0];

        Assert.Equal("reasons.CLAER", fault.Key);
        Assert.Equal(
            "(3,69): error MAESTRO074: reasons.CLAER: " +
            "'CLAER' is not defined in 'reason_code_to_id'. Did you mean 'CLEAR'?",
            fault.ToString());
    }

    [Fact]
    public void DefaultFault_IsAnError()
    {
        Assert.True(default(CodebookFault).IsError);
        Assert.Equal("(0,0): error : ", default(CodebookFault).ToString());
    }
}
