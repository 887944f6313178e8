using System.Globalization;
using Maestro.Policy.Tests.Conformance;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookTests
{
    private static readonly Codebook Small = Codebook.Parse(BookText.Small);

    [Fact]
    public void UndeclaredSystemReasons_HaveTheHighestNumbers() => Assert.Equal(
        "UNSPECIFIED 255,GATE_FAULTED 254,GATE_TIMEOUT 253,FOREIGN_CODE 252,MISUSED_CODE 251,SEAL_NOT_ALLOWED 250," +
        "AUDIT_UNAVAILABLE 249,DIGEST_FAULTED 248,OK 247,APPROVED 246",
        string.Join(',', Enum.GetValues<SystemReason>().Select(reason => $"{Small[reason].Name} {Small[reason].Id}")));

    [Fact]
    public void SystemReasons_PassOverNumbersInUse_AndMayBeDeclared()
    {
        Codebook codebook = Codebook.Parse(BookText
            .WithSection("\"reasons\": { \"GATE_FAULTED\": { \"description\": \"It broke.\", \"incident\": true } }")
            .Replace("\"CLEAR\": 0", "\"LAST\": 255, \"GATE_FAULTED\": 254, \"CLEAR\": 253"));

        Assert.Equal(252, codebook[SystemReason.Unspecified].Id);
        Assert.Equal(254, codebook[SystemReason.GateFaulted].Id);
        Assert.Equal(SystemReason.GateFaulted, codebook.Reason("GATE_FAULTED").System);
        Assert.Equal("It broke.", codebook[SystemReason.GateFaulted].Description);
        Assert.True(codebook[SystemReason.GateFaulted].IsIncident);
        Assert.Equal(251, codebook[SystemReason.GateTimeout].Id);
        Assert.Null(codebook.Reason("LAST").System);
        Assert.Throws<ArgumentOutOfRangeException>(() => codebook[(SystemReason)10]);
    }

    [Fact]
    public void Metadata_ComesThrough()
    {
        Codebook codebook = Codebook.Parse(BookText.WithSection("""
            "notes": ["one", "two"], "incident_id": { "format": "I-%04d" },
            "layers": { "fraud_gate": { "may_seal": true, "description": "Knows fraud." } },
            "reason_codes": { "CLEAR": { "outcomes": ["RUN"], "layers": ["fraud_gate"], "retired": true },
              "AMOUNT_HIGH": { "verdicts": ["STOPPED"], "sealed": true } }
            """));

        Assert.True(codebook.Layer("fraud_gate").MaySeal);
        Assert.False(codebook.Layer("amount_gate").MaySeal);
        Assert.Equal("Knows fraud.", codebook.Layer("fraud_gate").Description);
        Assert.True(codebook.Reason("CLEAR").Allows(Verdict.Run));
        Assert.False(codebook.Reason("CLEAR").Allows(Verdict.Stop));
        Assert.Equal(["fraud_gate"], codebook.Reason("CLEAR").Layers);
        Assert.True(codebook.Reason("CLEAR").IsRetired);
        Assert.True(codebook.Reason("AMOUNT_HIGH").IsSealing);
        Assert.Equal(["one", "two"], codebook.Notes);
        Assert.Equal("I-%04d", codebook.IncidentFormat);
    }

    [Fact]
    public void MaySeal_CanBeTakenAway()
    {
        string text = BookText.Small.Replace("fraud_gate", "ethics_gate");
        string without = text.Replace(
            BookText.Version, BookText.Version + "\"layers\": { \"ethics_gate\": { \"may_seal\": false } },");

        Assert.True(Codebook.Parse(text).Layer("ethics_gate").MaySeal);
        Assert.False(Codebook.Parse(without).Layer("ethics_gate").MaySeal);
    }

    [Fact]
    public void UnknownWord_NamesTheNearest()
    {
        Assert.Equal(
            "'fraud_gat' is no layer of codebook 'Refunds 1'; did you mean 'fraud_gate'?",
            Assert.Throws<CodebookException>(() => Small.Layer("fraud_gat")).Message);
        Assert.Equal(
            "'SOMETHING' is no reason of codebook 'Refunds 1'.",
            Assert.Throws<CodebookException>(() => Small.Reason("SOMETHING")).Message);
        Assert.False(Small.TryGetLayer("Fraud_Gate", out Layer layer));
        Assert.Equal(default, layer);
    }

    [Fact]
    public void Exception_ListsEveryFault_ErrorsFirst()
    {
        string text = BookText.With("\"AMOUNT_HIGH\": 1", "\"3DS\": 1").Replace("\"RUN\": 2", "\"RUN\": 9")
            .Replace("\"CLEAR\": 0", "\"CLEAR\": -1");

        CodebookException exception = Assert.Throws<CodebookException>(() => Codebook.Parse(text, "refunds.json"));

        Assert.Equal(3, exception.Faults.Length);
        Assert.StartsWith(
            "refunds.json(6,67): error MAESTRO070: maps.decision_to_id.RUN: ",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal(3, exception.Message.Split('\n').Length);
        Assert.Contains("warning MAESTRO073", exception.Message.Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public void TextWithoutASource_IsCalledCodebook()
    {
        CodebookException exception = Assert.Throws<CodebookException>(() => Codebook.Parse(""));

        Assert.StartsWith("codebook(1,1): error MAESTRO070: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warning_DoesNotKeepACodebookFromLoading() =>
        Assert.Equal(1, Codebook.Parse(BookText.With("AMOUNT_HIGH", "3DS_FAILED")).Reason("3DS_FAILED").Id);

    [Fact]
    public void File_IsLoaded()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            File.WriteAllText(path, BookText.Small);

            Assert.Equal("Refunds", Codebook.Load(path).Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void DefaultWords_AreSafe()
    {
        Assert.Equal(("UNSPECIFIED", -1), (default(ReasonCode).Name, default(ReasonCode).Id));
        Assert.Null(default(ReasonCode).Codebook);
        Assert.Null(default(Layer).Codebook);
        Assert.Equal(SystemReason.Unspecified, default(ReasonCode).System);
        Assert.False(default(ReasonCode).Allows(Verdict.Run));
        Assert.False(default(ReasonCode).Allows(Verdict.Hitl));
        Assert.Empty(default(ReasonCode).Layers);
        Assert.Equal(("unspecified", 0, false), (default(Layer).Name, default(Layer).Id, default(Layer).MaySeal));
        Assert.NotEqual(default, Small.Layer("fraud_gate"));
        Assert.Equal(0, default(Layer).GetHashCode() + default(ReasonCode).GetHashCode());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("th-TH")]
    public void Culture_ChangesNothing(string name)
    {
        string invariant = Transcript();
        CultureInfo before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

            Assert.Equal(invariant, Transcript());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>A bit of everything that turns into text: faults, numbers, identifiers, changes.</summary>
    private static string Transcript()
    {
        Codebook published = Codebook.Parse(CodebookVectors.Published);
        string turkish = BookText.With(
            "\"AMOUNT_HIGH\": 1", "\"id_limit\": 1, \"ID_LIMIT\": 2, \"x\": -5, \"ıd\": 4, \"Id\": 5, \"y\": 300");
        published.TryUnpack(ulong.MaxValue, out _, out var problems);

        return string.Join('\n', Codebook.Check(turkish).Select(fault => fault.ToString())) +
            string.Join('\n', Codebook.Diff(Small, published).Select(change => change.ToString())) +
            string.Join(',', published.Reasons.Select(reason => reason.Name)) + string.Join(',', problems);
    }
}
