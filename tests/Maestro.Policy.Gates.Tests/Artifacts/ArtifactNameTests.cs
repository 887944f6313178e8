using System.Text;
using Maestro.Policy.Gates.Artifacts;

namespace Maestro.Policy.Gates.Tests.Artifacts;

public sealed class ArtifactNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("A.b-c_9")]
    [InlineData("task_excel.xlsx.txt")]
    [InlineData("a..b")]
    [InlineData("報告書.txt")]
    [InlineData("Über uns (2).txt")]
    [InlineData("한글")]
    [InlineData("😀.txt")]
    [InlineData("-")]
    [InlineData("~a$%&'+,;=@^`{}!#[]")]
    [InlineData("CONSOLE")]
    [InlineData("COM")]
    [InlineData("COM10")]
    [InlineData("COMA")]
    [InlineData("a.CON")]
    [InlineData("a CON")]
    public void PlainName_IsTaken(string text)
    {
        Assert.True(ArtifactName.TryCreate(text, out ArtifactName? name));
        Assert.Equal((text, text), (name.Text, ArtifactName.Create(text).ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData(".artifacts.lock")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\u3000")]
    [InlineData("a\u00a0b")]
    [InlineData("a/b")]
    [InlineData("/a")]
    [InlineData("../a")]
    [InlineData("a\\b")]
    [InlineData("..\\a")]
    [InlineData("C:")]
    [InlineData("C:a")]
    [InlineData("a:b")]
    [InlineData("a::$DATA")]
    [InlineData("a*")]
    [InlineData("a?")]
    [InlineData("a|b")]
    [InlineData("<a>")]
    [InlineData("\"a\"")]
    [InlineData("a\0")]
    [InlineData("a\nb")]
    [InlineData("a\u001b[2J")]
    [InlineData("a\u007f")]
    [InlineData("a\u0085b")]
    [InlineData("a\u200bb")]
    [InlineData("a\u202etxt.exe")]
    [InlineData("a\ufeffb")]
    [InlineData("a\u00adb")]
    [InlineData("a\U000e0041b")]
    [InlineData("a\ufe0fb")]
    [InlineData("葛\U000e0100")]
    [InlineData("a\u034fb")]
    [InlineData("a\u3164")]
    [InlineData("\u2800")]
    [InlineData("a\ue000b")]
    [InlineData("a\u0378b")]
    [InlineData("e\u0301")]
    [InlineData("CON")]
    [InlineData("con")]
    [InlineData("Nul.txt")]
    [InlineData("AUX.tar.gz")]
    [InlineData("prn .txt")]
    [InlineData("COM1")]
    [InlineData("com9.log")]
    [InlineData("COM0")]
    [InlineData("LPT1.txt")]
    [InlineData("COM\u00b9.txt")]
    [InlineData("lpt\u00b3")]
    [InlineData("ＣＯＮ.txt")]
    [InlineData("CONIN$")]
    [InlineData("clock$.a")]
    public void OddName_IsRefused(string? text)
    {
        Assert.False(ArtifactName.TryCreate(text, out ArtifactName? name));
        Assert.Null(name);
        var thrown = Assert.Throws<ArgumentException>(() => ArtifactName.Create(text));
        Assert.StartsWith("The name ", thrown.Message, StringComparison.Ordinal);
    }

    // Not among the cases above, since attributes can't hold it.
    [Fact]
    public void HalfACharacter_IsRefused()
    {
        Assert.False(ArtifactName.TryCreate("a\ud800", out _));
        Assert.False(ArtifactName.Create("a").LooksLike("a\ud800"));
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("ß", 2)]
    [InlineData("報", 3)]
    [InlineData("😀", 4)]
    public void Length_IsCountedInBytes(string letter, int bytes)
    {
        string longest = string.Concat(Enumerable.Repeat(letter, ArtifactName.MaxBytes / bytes));

        Assert.Equal(longest.Length * bytes / letter.Length, Encoding.UTF8.GetByteCount(longest));
        Assert.True(ArtifactName.TryCreate(longest, out _));
        Assert.False(ArtifactName.TryCreate(longest + letter, out _));
    }

    // Every name of up to three characters that matter: what is taken leads to a file of that name in the folder.
    [Fact]
    public void EveryShortNameThatIsTaken_StaysInItsFolder()
    {
        char[] units = ['a', '.', '/', '\\', ':', ' ', '~', '\0', '*', 'A', '\u202e'];
        string folder = Path.Join(Path.GetTempPath(), "f");

        for (int i = 0; i < units.Length * units.Length * units.Length; i++)
        {
            int n = units.Length;
            string text = $"{units[i % n]}{units[i / n % n]}{units[i / n / n]}";

            if (ArtifactName.TryCreate(text, out _))
            {
                Assert.Equal(Path.Join(folder, text), Path.GetFullPath(text, folder));
                Assert.Equal(text, Path.GetFileName(text));
            }
            else
            {
                Assert.Contains(text, "./\\: \0*\u202e".Contains);
            }
        }
    }

    [Theory]
    [InlineData("a", "A", true)]
    [InlineData("é", "e\u0301", true)]
    [InlineData("É", "e\u0301", true)]
    [InlineData("a", "ａ", true)]
    [InlineData("ﬁ", "FI", true)]
    [InlineData("σ", "ς", true)]
    [InlineData("K", "\u212a", true)]
    [InlineData("ガ", "\uff76\uff9e", true)]
    [InlineData("a", "a", true)]
    [InlineData("a", "а", false)]
    [InlineData("a", "b", false)]
    [InlineData("a", "a.", false)]
    [InlineData("a", null, false)]
    public void NamesThatDifferByFormAlone_LookAlike(string name, string? other, bool expected) =>
        Assert.Equal(expected, ArtifactName.Create(name).LooksLike(other));

    [Theory]
    [InlineData("a..b", true)]
    [InlineData("..a", true)]
    [InlineData("a.", true)]
    [InlineData("CON", true)]
    [InlineData("...", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("表", false)]
    [InlineData("a/b", false)]
    [InlineData("a%2e", false)]
    public void ReferencesRule_IsWider(string? text, bool expected) =>
        Assert.Equal(expected, ArtifactName.IsReferenceId(text));
}
