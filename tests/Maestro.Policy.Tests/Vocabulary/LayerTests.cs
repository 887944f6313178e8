namespace Maestro.Policy.Tests.Vocabulary;

public sealed class LayerTests
{
    private static readonly Codebook Small = Codebook.Parse(BookText.Small);

    [Fact]
    public void SameEntry_IsEqual()
    {
        Layer layer = Small.Layer("fraud_gate");

        Assert.True(layer == Small.Layers[1]);
        Assert.False(layer != Small.Layers[1]);
        Assert.Equal(layer.GetHashCode(), Small.Layers[1].GetHashCode());
    }

    [Fact]
    public void EntryOfATwin_IsAnother()
    {
        Layer twin = Codebook.Parse(BookText.Small).Layer("fraud_gate");

        Assert.False(Small.Layer("fraud_gate") == twin);
        Assert.True(Small.Layer("fraud_gate") != twin);
    }

    [Fact]
    public void Layers_SpreadOverAHashTable() =>
        Assert.NotEqual(1, Small.Layers.Append(default).Select(layer => layer.GetHashCode()).Distinct().Count());
}
