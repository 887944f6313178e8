namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>A worker as it is shown.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State">What it does.</param>
/// <param name="Progress">How much of its work is done, in percent.</param>
/// <param name="LastEvent">What it said last; empty when it said nothing.</param>
/// <param name="Restarts">How often it was started again.</param>
internal sealed record WorkerView(string Name, string State, double Progress, string LastEvent, int Restarts);
