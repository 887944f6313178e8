using Maestro.Policy.Tool.Supervise.Showing;

namespace Maestro.Policy.Tool.Tests.Supervise;

public sealed class TypedLinesTests
{
    private readonly List<string> _words = [];

    [Fact]
    public async Task Words_AreForTheSessionAndOtherLinesAreAnswers()
    {
        using TypedLines lines = Lines(isTerminal: false);

        await lines.ListenAsync(new StringReader("pause\nc\n resume \ns\n"), default);

        Assert.Equal(["pause", "resume"], _words);
        Assert.Equal("c", await lines.ReadLineAsync(default));
        Assert.Equal("s", await lines.ReadLineAsync(default));
        Assert.Null(await lines.ReadLineAsync(default));
    }

    [Fact]
    public async Task WhatWasTypedBeforeTheQuestion_IsNoAnswer()
    {
        using TypedLines lines = Lines(isTerminal: true);
        await lines.ListenAsync(new StringReader("c\nc\n"), default);

        lines.BeginQuestion();

        Assert.Null(await lines.ReadLineAsync(default));
    }

    [Fact]
    public async Task WhatWasPipedBeforeTheQuestion_IsItsAnswer()
    {
        using TypedLines lines = Lines(isTerminal: false);
        await lines.ListenAsync(new StringReader("c\n"), default);

        lines.BeginQuestion();

        Assert.Equal("c", await lines.ReadLineAsync(default));
    }

    private TypedLines Lines(bool isTerminal) => new(isTerminal, line =>
    {
        if (line is not ("pause" or "resume"))
        {
            return false;
        }

        _words.Add(line);
        return true;
    });
}
