namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>A row as the reference's mediator writes it.</summary>
/// <param name="Layer">Which gate.</param>
/// <param name="Verdict">What stands after it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sealed">Whether it says so.</param>
/// <param name="Preview">What was made.</param>
/// <param name="Context">The members of its context, in order.</param>
internal sealed record MediatorRow(
    string Layer, Verdict Verdict, string Reason, bool? Sealed, string? Preview,
    params IReadOnlyList<(string Name, object Value)> Context);
