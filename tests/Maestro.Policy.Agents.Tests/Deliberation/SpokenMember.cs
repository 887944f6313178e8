namespace Maestro.Policy.Agents.Tests.Deliberation;

/// <summary>A member that answers as a test says, and remembers what it was asked.</summary>
internal sealed class SpokenMember(
    string name, Func<MemberPrompt, CancellationToken, ValueTask<MemberAnswer>> answer) : ICouncilMember
{
    private readonly List<MemberPrompt> _prompts = [];

    public SpokenMember(string name, Func<MemberPrompt, MemberAnswer> answer)
        : this(name, (prompt, _) => new(answer(prompt)))
    {
    }

    public string Name { get; } = name;

    public IReadOnlyList<MemberPrompt> Prompts => _prompts;

    public ValueTask<MemberAnswer> AnswerAsync(MemberPrompt prompt, CancellationToken cancellationToken)
    {
        lock (_prompts)
        {
            _prompts.Add(prompt);
        }

        return answer(prompt, cancellationToken);
    }
}
