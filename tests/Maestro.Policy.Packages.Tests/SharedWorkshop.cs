namespace Maestro.Policy.Packages.Tests;

/// <summary>Tests that share the packages.</summary>
[CollectionDefinition(nameof(Workshop))]
public sealed class SharedWorkshop : ICollectionFixture<Workshop>;
