using System.Text;
using Maestro.Policy.Gates.Loops;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Loops;

public sealed class LoopStateTextTests
{
    private const string Written = """
        {"session_id":"S1","version":2,"stopped":true,"overfull":false,
        "counts":[["S1","f",3,1],["S1","g",0,28]],"remembered":[["S1","f","E0"],["S1","f"," "]]}
        """;

    private static readonly LoopState State = new()
    {
        SessionId = "S1",
        Version = 2,
        IsStopped = true,
        Counts =
        [
            new(new("S1", "f"), 3, LoopMarks.PlanRequested),
            new(new("S1", "g"), 0, LoopMarks.PlanDispatched | LoopMarks.PlanProposed | LoopMarks.PlanReceived),
        ],
        Remembered = [new(new("S1", "f"), "E0"), new(new("S1", "f"), " ")],
    };

    [Fact]
    public void WrittenState_IsReadBack()
    {
        Assert.Equal(Written.Replace("\n", ""), Encoding.UTF8.GetString(LoopStateText.Write(State)));
        Assert.Equal(State, Read(Written));
    }

    [Fact]
    public void StatesOfRandomSessions_AreReadBack()
    {
        Random random = new(1);
        LoopState state = LoopState.Begin("表|\"\\");
        foreach (int i in Enumerable.Range(0, 200))
        {
            LoopConflict conflict = new(state.SessionId, $"{random.Next(9)}|");
            LoopEvent pause = LoopEvent.Pause($"E{random.Next(50)}\U0001f600", conflict);
            state = LoopBook.Policy.Next(state, pause, "PLAN").State with { IsStopped = false, Version = i };
            Assert.Equal(state, LoopStateText.Read(LoopStateText.Write(state)));
        }
    }

    [Theory]
    [InlineData("\"version\":2", "\"version\":-1")]
    [InlineData("\"version\":2", "\"version\":2.5")]
    [InlineData("\"version\":2", "\"version\":\"2\"")]
    [InlineData("\"stopped\":true", "\"stopped\":1")]
    [InlineData("\"stopped\":true,", "")]
    [InlineData("\"stopped\":true,", "\"stopped\":true,\"stopped\":false,")]
    [InlineData("\"stopped\":true,", "\"stopped\":true,\"more\":1,")]
    [InlineData("\"stopped\":true,", "\"stopped\":true,\"\\u0073topped\":false,")]
    [InlineData("\"stopped\":true,", "\"stopped\":true,\"\\ud800\":false,")]
    [InlineData("\"stopped\"", "\"\\ud800\"")]
    [InlineData("\"session_id\":\"S1\"", "\"session_id\":\"\\udc00\"")]
    [InlineData("[\"S1\",\"f\",3,1]", "[[[[[[[[[[\"S1\"]]]]]]]]]]")]
    [InlineData("[\"S1\",\"f\",3,1]", "{}")]
    [InlineData("\"counts\":", "\"counts\":null,\"more\":")]
    [InlineData("[\"S1\",\"f\",3,1]", "[\"S1\",\"f\",3]")]
    [InlineData("[\"S1\",\"f\",3,1]", "[\"S1\",\"f\",3,32]")]
    [InlineData("[\"S1\",\"f\",3,1]", "[\"S1\",null,3,1]")]
    [InlineData("[\"S1\",\"f\",3,1]", "[\"S1\",\"f\",2147483648,1]")]
    [InlineData("[\"S1\",\"f\",3,1]", "[\"S1\",\"f\",3,1],[\"S1\",\"f\",2,1]")]
    [InlineData("[\"S1\",\"f\",\"E0\"]", "[\"S1\",\"f\",\"E0\"],[\"S1\",\"f\",\"E0\"]")]
    [InlineData("}", "}}")]
    public void WhatIsNoState_IsRefused(string part, string other) =>
        Assert.Throws<FormatException>(() => Read(Written.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void HalfACharacter_IsNotWritten() =>
        Assert.ThrowsAny<ArgumentException>(() => LoopStateText.Write(State with { SessionId = "S\ud800" }));

    [Fact]
    public void MutatedText_IsAStateOrRefused()
    {
        byte[] written = LoopStateText.Write(State);
        Random random = new(1);
        int states = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] mutated = Mutation.Of(written, random);
            try
            {
                LoopState read = LoopStateText.Read(mutated);
                Assert.Equal(read, LoopStateText.Read(LoopStateText.Write(read)));
                states++;
            }
            catch (FormatException)
            {
            }
        }

        Assert.InRange(states, 1, 19_999);
    }

    private static LoopState Read(string text) => LoopStateText.Read(Encoding.UTF8.GetBytes(text));
}
