using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Writes the drafts of a batch, and has them read.</summary>
/// <remarks>
/// Two drafts of a batch differ in the digits of a number and of a time, and in nothing else. No rule of the lint holds
/// a digit, and all digits are alike to it: letters of a word as any other. So what is said of one draft holds for
/// every other one whose numbers are as long, and is asked once for each length.
/// </remarks>
internal sealed class DraftDesk(DraftLinter linter, string authId)
{
    private string? _given;
    private DraftLintResult? _ofGiven;
    private string? _prefix;
    private int _digits;
    private DraftLintResult? _ofShape;

    /// <summary>Has the draft of a run read.</summary>
    public DraftLintResult Read(RunTrace run)
    {
        if (run.Given.Draft is { } given)
        {
            if (!ReferenceEquals(given, _given))
            {
                (_given, _ofGiven) = (given, linter.Check(given));
            }

            return _ofGiven!;
        }

        int digits = run.Name.Digits;
        if (digits != _digits || !ReferenceEquals(run.Name.Text, _prefix) || _ofShape is null)
        {
            (_prefix, _digits) = (run.Name.Text, digits);
            _ofShape = linter.Check(EmergencyDraft.Write(run.Name.ToString(), authId, run.Now));
        }

        return _ofShape;
    }
}
