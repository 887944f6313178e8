using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Sessions;

/// <summary>What becomes of an operation.</summary>
/// <param name="Status">How it is answered over HTTP: 200 done, 202 accepted, 403 not by this approval, 409 not from
/// this state; 0 when nobody answered.</param>
/// <param name="Next">Where the session stands now.</param>
/// <remarks>The default value is a session that is stopped, and no answer.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SessionAnswer(int Status, SessionState Next)
{
    /// <summary>Whether the operation takes place, or took place before.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsAccepted => Status is 200 or 202;
}
