namespace Maestro.Policy.Agents.Processes;

/// <summary>Sends signals to processes, and never to one that has the number of another.</summary>
internal static class ProcessSignals
{
    /// <summary>Sends a signal, if the process is still there.</summary>
    public static bool Send(ProcessIdentity identity, int signal)
    {
        if (!identity.IsKnown || identity.Id == ProcessTable.Self)
        {
            return false;
        }

        int handle = Libc.Open(identity.Id);
        if (handle < 0)
        {
            // A kernel without handles, or the process is gone.
            return ProcessTable.IsAlive(identity) && Libc.SendTo(identity.Id, signal);
        }

        try
        {
            // Invariant: the handle is of the process that has the number now; only if it's ours does it get anything.
            return ProcessTable.Find(identity.Id) is { } entry && entry.Identity == identity
                && Libc.Send(handle, signal);
        }
        finally
        {
            Libc.Close(handle);
        }
    }
}
