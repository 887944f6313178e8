using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Council;

/// <summary>Shows what a council came to as a page; the same answers, the same page.</summary>
internal sealed class CouncilPage(CouncilResult result)
{
    private readonly PageWriter _page = new("Council");

    /// <summary>The page.</summary>
    public string Text()
    {
        AppendHead();
        AppendAgreement();
        AppendRounds();
        AppendMinority();
        return _page.Text();
    }

    private void AppendHead()
    {
        CouncilRequest request = result.Request;
        _page.Tiles(
            ("Decision", result.Decision.Verdict.ToWireName()),
            ("Reason", PageText.Escape(result.Reason)),
            ("Position", PageText.Escape(result.Reading.Winner ?? "-")),
            ("Votes", PageText.Escape(CouncilText.Figures(result.Reading))),
            ("Rule", PageText.Escape(CouncilText.Rules(request.Rules))),
            ("Session", PageText.Escape(request.Session)));
        _page.Note(PageText.Escape(request.Question));
        _page.Note(request.Members.HavePrograms
            ? "What members say is text from outside."
            : "All members are scripted: they know nothing about the question.");
    }

    private void AppendAgreement()
    {
        _page.Begin("Agreement over rounds");
        _page.Line(PageCharts.Columns(
            "Seats by round",
            [
                .. result.Deliberated.Rounds.Select(static round =>
                    new ChartColumn($"round {round.Number}", Parts(round))),
            ]));
        foreach (DeliberationRound round in result.Deliberated.Rounds)
        {
            _page.Bar(
                $"round {round.Number}, the largest group", round.Largest, round.Answers.Length, round.Answers.Length);
        }

        _page.Note("From the bottom up: the largest group, other positions, abstentions, absent seats.");
        _page.End();
    }

    private static ChartPart[] Parts(DeliberationRound round)
    {
        int held = round.Answers.Count(static said => said.Answer.Kind == MemberAnswerKind.Position);
        return
        [
            new("run", "largest group", round.Largest),
            new("hitl", "other positions", held - round.Largest),
            new("other", "abstentions", round.Present - held),
            new("stop", "absent", round.Answers.Length - round.Present),
        ];
    }

    private void AppendRounds()
    {
        _page.Begin("Who said what");
        foreach (DeliberationRound round in result.Deliberated.Rounds)
        {
            _page.Line($"<details{(round == result.Deliberated.Last ? " open" : "")}><summary>round {round.Number}: "
                + $"{CouncilText.Agreement(round)}</summary><table><thead><tr><th>Seat</th><th>Role</th>"
                + "<th>Position</th><th>Text</th></tr></thead><tbody>");
            foreach (SeatAnswer said in round.Answers)
            {
                _page.Line($"<tr><td>{PageText.Escape(said.Seat)}</td><td>{PageText.Escape(said.Role)}</td>"
                    + $"<td>{PageText.Escape(CouncilText.Answer(said.Answer))}</td>"
                    + $"<td>{PageText.Escape(said.Answer.Text)}</td></tr>");
            }

            _page.Line("</tbody></table></details>");
        }

        _page.End();
    }

    private void AppendMinority()
    {
        _page.Begin("Minority report");
        foreach (PositionGroup group in result.Reading.Minority)
        {
            _page.Note($"{PageText.Escape(group.Position)}: {PageText.Escape(string.Join(", ", group.Seats))}");
        }

        if (result.Reading.Minority.IsEmpty)
        {
            _page.Note("There is none.");
        }

        if (!result.Reading.Absent.IsEmpty)
        {
            _page.Note($"Absent: {PageText.Escape(string.Join(", ", result.Reading.Absent))}");
        }

        _page.End();
    }
}
