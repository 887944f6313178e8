using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Council;

/// <summary>Shows what a council came to as tables, with a bar of agreement for each round.</summary>
internal sealed class CouncilTable(TextWriter output, int? width, CouncilResult result)
{
    private const int BarLength = 24;

    public void Write()
    {
        CouncilRequest request = result.Request;
        Line($"council {request.Session}: {result.Deliberated.Last.Answers.Length} seats, "
            + $"{CouncilText.Rules(request.Rules)}");
        Line($"question: {request.Question}");
        if (!request.Members.HavePrograms)
        {
            Line("All members are scripted: they know nothing about the question.");
        }

        output.WriteLine();
        WriteRounds();
        output.WriteLine();
        WriteAgreement();
        output.WriteLine();
        WriteMinority();
        Line($"{result.Decision.Verdict.ToWireName()} {result.Reason}: {CouncilText.Figures(result.Reading)}"
            + (result.Reading.Winner is { } winner ? $" on '{winner}'." : "."));
    }

    private void Line(string text) => output.WriteLine(OneLine.Of(text));

    private void WriteRounds()
    {
        LineTable table = new(
            output,
            width,
            [
                new("seat", IsFirm: true),
                .. result.Deliberated.Rounds.Select(static round => new LineColumn($"round {round.Number}")),
            ]);
        for (int seat = 0; seat < result.Deliberated.Last.Answers.Length; seat++)
        {
            table.Add(
            [
                OneLine.Of(result.Deliberated.Last.Answers[seat].Seat),
                .. result.Deliberated.Rounds.Select(round => Cell(round.Answers[seat])),
            ]);
        }

        table.Flush();
    }

    private static string Cell(SeatAnswer said) => OneLine.Of($"{CouncilText.Answer(said.Answer)} [{said.Role}]");

    private void WriteAgreement()
    {
        LineTable table = new(output, width, new("agreement"), new LineColumn("", IsFirm: true), new("largest group"));
        foreach (DeliberationRound round in result.Deliberated.Rounds)
        {
            int filled = BarLength * round.Largest / round.Answers.Length;
            table.Add(
                $"round {round.Number}",
                new string('#', filled) + new string('.', BarLength - filled),
                CouncilText.Agreement(round));
        }

        table.Flush();
    }

    private void WriteMinority()
    {
        foreach (PositionGroup group in result.Reading.Minority)
        {
            Line($"minority: '{group.Position}' is held by {string.Join(", ", group.Seats)}");
        }

        if (!result.Reading.Absent.IsEmpty)
        {
            Line($"absent: {string.Join(", ", result.Reading.Absent)}");
        }
    }
}
