using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Tests.Text;

public sealed class ReferenceRedactionTests
{
    [Fact]
    public void TextWithoutAtSign_IsTheSameObject()
    {
        string text = "nobody home";

        Assert.Same(text, ReferenceRedaction.Apply(text));
        Assert.Equal("nobody@ home", ReferenceRedaction.Apply("nobody@ home"));
        Assert.Null(ReferenceRedaction.Apply((string?)null));
    }

    [Fact]
    public void Values_AreRedactedAtAnyDepth_AndNumbersStayAsTheyAre()
    {
        string deep = $"{new string('[', 120)}\"a@b.co\"{new string(']', 120)}";
        AuditValue value = AuditValue.FromJson($$"""{"a@b.co":{{deep}},"n":[1.0,1,12345678901234567890]}""");
        string expected =
            value.ToString().Replace("\"a@b.co\"]", "\"<REDACTED_EMAIL>\"]", StringComparison.Ordinal);

        Assert.Equal(expected, ReferenceRedaction.Apply(value).ToString());
    }
}
