using Maestro.Policy.Simulation.Chance;

namespace Maestro.Policy.Simulation.Steering;

/// <summary>An agent that asks for another pattern, or doesn't.</summary>
internal sealed class SteeringAgent(int number, bool isMalicious, HashedChance chance)
{
    public const string Target = "B";

    private const double SteerShare = 0.65;
    private const double MadeUpShare = 0.40;
    private const double ChangeShare = 0.35;

    private static readonly string[] Patterns = ["A", "B", "C"];

    public bool IsMalicious => isMalicious;

    public string Label { get; } = FormattableString.Invariant($"{(isMalicious ? 'M' : 'H')}{number}");

    /// <summary>What it asks for in a round.</summary>
    public (string To, SteeringEvidence Evidence) Ask(string current)
    {
        if (isMalicious && chance.NextDouble() < SteerShare)
        {
            bool isMadeUp = chance.NextDouble() < MadeUpShare;
            DrawDocument();
            return (Target, isMadeUp ? SteeringEvidence.MadeUp : SteeringEvidence.BesideThePoint);
        }

        if (chance.NextDouble() >= ChangeShare)
        {
            return (current, SteeringEvidence.None);
        }

        string[] others = [.. Patterns.Where(pattern => pattern != current)];
        string to = others[chance.Next(0, others.Length - 1)];
        DrawDocument();
        return (to, SteeringEvidence.Sound);
    }

    // Its name, its content and the name of the evidence are drawn, and nothing depends on what they are.
    private void DrawDocument()
    {
        for (int part = 0; part < 3; part++)
        {
            chance.NextDouble();
        }
    }
}
