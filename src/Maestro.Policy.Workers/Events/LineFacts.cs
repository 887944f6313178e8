using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Events;

/// <summary>What was found in a line.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LineFacts
{
    /// <summary>What broke the line as JSON, or <see cref="WorkerLineCode.Ok"/>.</summary>
    public WorkerLineCode Fault;

    /// <summary>The gravest type that it gives.</summary>
    public WorkerEventType Type;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject;

    /// <summary>Whether half of a surrogate pair is in it.</summary>
    public bool HasBadString;

    /// <summary>Whether its agent is the stream's owner.</summary>
    public bool IsOwners;

    /// <summary>Whether it has a moment.</summary>
    public bool HasMoment;

    /// <summary>The moment.</summary>
    public DateTimeOffset? Moment;

    /// <summary>Its payload, when that is an object.</summary>
    public LineRange Payload;

    /// <summary>Whether the payload has a member of another type than it must have.</summary>
    public bool HasBadField;

    /// <summary>Whether the payload asks for a review.</summary>
    public bool AsksForReview;

    /// <summary>The payload's progress, when that is one.</summary>
    public double? Progress;

    /// <summary>The payload's text.</summary>
    public LineRange Text;

    /// <summary>The payload's verdict.</summary>
    public LineRange Verdict;

    /// <summary>The payload's subject.</summary>
    public LineRange Subject;

    /// <summary>The payload's file.</summary>
    public LineRange File;
}
