namespace Maestro.Policy.Audit.Chain;

/// <summary>What a log says about itself, in rows that record no decision.</summary>
internal static class LogEvents
{
    /// <summary>The member that names the event; no other row has it.</summary>
    public const string Member = "log_event";

    /// <summary>In the first row of a log or a file, and in the first that is signed with another key: what the chain
    /// is called. That member is signed, unlike the one that every row has.</summary>
    public const string Chain = "chain";

    /// <summary>In the same rows: what the key is called.</summary>
    public const string Key = "key";

    /// <summary>A log begins.</summary>
    public const string LogBegun = "log_begun";

    /// <summary>A file begins that goes on with the chain of the one before.</summary>
    public const string FileBegun = "file_begun";

    /// <summary>The rows after this one are signed with another key.</summary>
    public const string KeyRotated = "key_rotated";

    /// <summary>The first row that is signed with another key.</summary>
    public const string KeyBegun = "key_begun";

    /// <summary>The log was opened after its writer hadn't closed it.</summary>
    public const string Recovered = "recovered";
}
