using Maestro.Policy.Simulation.Kage;

namespace Maestro.Policy.Simulation.Tests.Kage;

/// <summary>Humans who give the answers of a test, and remember what they were asked.</summary>
internal sealed class ScriptedHumans(params KageQuestionKind[] agreed) : IKageHumans
{
    public List<KageQuestion> Questions { get; } = [];

    public Action<KageQuestion>? OnAsked { get; init; }

    public static ScriptedHumans Willing(Action<KageQuestion>? onAsked = null) =>
        new(Enum.GetValues<KageQuestionKind>()) { OnAsked = onAsked };

    public ValueTask<bool> AgreeAsync(KageQuestion question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        OnAsked?.Invoke(question);

        return new(agreed.Contains(question.Kind));
    }
}
