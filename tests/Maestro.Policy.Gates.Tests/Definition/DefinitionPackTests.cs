using Maestro.Policy.Gates.Definition;

namespace Maestro.Policy.Gates.Tests.Definition;

public sealed class DefinitionPackTests
{
    [Fact]
    public void EveryChange_ChangesTheHash()
    {
        string[] hashes =
        [
            Hash("v1", ["a", "b", "c"], ["x"], 3, 1), Hash("v2", ["a", "b", "c"], ["x"], 3, 1),
            Hash("v1", ["a", "c", "b"], ["x"], 3, 1), Hash("v1", ["a", "b", "c"], [], 3, 1),
            Hash("v1", ["a", "b", "c"], ["x"], 2, 1), Hash("v1", ["a", "b", "c"], ["x"], 3, 0),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Hash("v1", ["a", "b", "c"], ["x"], 3, 1));
        Assert.All(hashes, static hash => Assert.Matches("^sha256:[0-9a-f]{64}$", hash));
    }

    [Theory]
    [InlineData("", "a b", "x", 2, 0, "version")]
    [InlineData("v", "a a", "x", 2, 0, "'a' is blank or there twice")]
    [InlineData("v", "a b", "b", 2, 0, "'b' is blank or there twice")]
    [InlineData("v", "a b", "x", 3, 0, "don't fit")]
    [InlineData("v", "a b", "x", 1, 1, "don't fit")]
    [InlineData("v", "a b", "x", 2, -1, "don't fit")]
    public void DefinitionThatDefinesNothing_IsRefused(
        string version, string features, string flags, int inAt, int outAt, string message) => Assert.Contains(
        message,
        Assert.Throws<ArgumentException>(
            () => new DefinitionPack(version, features.Split(' '), flags.Split(' '), inAt, outAt)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void NameThatIsNull_IsRefusedLikeABlankOne() => Assert.Contains(
        "'' is blank",
        Assert.Throws<ArgumentException>(() => new DefinitionPack("v", [null!, "a", "a"], [], 2, 0)).Message,
        StringComparison.Ordinal);

    private static string Hash(string version, string[] features, string[] flags, int inAt, int outAt) =>
        new DefinitionPack(version, features, flags, inAt, outAt).Hash;
}
