namespace EmergencyContract;

/// <summary>How a stage of a contract ended.</summary>
public enum StageEnd
{
    /// <summary>A gate stopped it.</summary>
    Stopped = 0,

    /// <summary>A human said no.</summary>
    Refused,

    /// <summary>A human wants it otherwise.</summary>
    SentBack,

    /// <summary>Nobody said yes in time.</summary>
    Expired,

    /// <summary>It ran.</summary>
    Ran,
}
