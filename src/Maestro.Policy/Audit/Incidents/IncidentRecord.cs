namespace Maestro.Policy;

/// <summary>What the index says of an incident file.</summary>
public sealed record IncidentRecord
{
    internal IncidentRecord()
    {
    }

    /// <summary>The id.</summary>
    /// <value>Such as <c>INC#000001</c>; no other file of the folder has it.</value>
    public required string IncidentId { get; init; }

    /// <summary>The run.</summary>
    /// <value>The id that its rows have.</value>
    public required string RunId { get; init; }

    /// <summary>When the entry was made.</summary>
    /// <value>With the offset that is written.</value>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the reason that stands for the file.</summary>
    /// <value>See <see cref="IncidentSelection"/>; <c>OK</c> where no row objects.</value>
    public required string PrimaryReason { get; init; }

    /// <summary>How the run ended.</summary>
    /// <value>What the host said, or <c>INTERRUPTED</c> where its process died before it could.</value>
    public required string FinalState { get; init; }

    /// <summary>Whether a row is sealed.</summary>
    /// <value><see langword="true"/> where one is.</value>
    public required bool IsSealed { get; init; }

    /// <summary>The file.</summary>
    /// <value>Its full path; the index has only its name, so that the folder may be moved.</value>
    public required string Path { get; init; }

    /// <summary>How many rows the file has.</summary>
    /// <value>1 or more.</value>
    public required long Rows { get; init; }

    /// <summary>The hash of the last row.</summary>
    /// <value>64 hexadecimal digits.</value>
    public required string Head { get; init; }
}
