namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>What is wrong with the way in which tests tell outcomes apart.</summary>
internal enum PartitionFault
{
    None,

    /// <summary>Whatever the tests say, the same happens.</summary>
    NoEffect,

    /// <summary>A pause goes the way of RUN.</summary>
    HitlLikeRun,

    /// <summary>A stop goes the way of RUN.</summary>
    StopLikeRun,

    /// <summary>A pause goes the way of a stop: nobody asks the human.</summary>
    HitlLikeStop,
}
