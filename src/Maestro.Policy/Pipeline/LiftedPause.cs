namespace Maestro.Policy.Pipeline;

/// <summary>A pause, and the human's yes that answers it.</summary>
internal sealed record LiftedPause(GateSeat Seat, GateReport Pause, Approval Approval);
