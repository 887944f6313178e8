using Maestro.Policy;

namespace PromptGate;

/// <summary>The effect that is guarded. It can't be called without a permit, and it sees no other prompt than the one
/// that was judged.</summary>
internal static class Model
{
    [GuardedEffect]
    public static string Answer(Permit<string> permit) => $"RUN   the model answers: {permit.Redeem()}";
}
