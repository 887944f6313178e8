namespace Maestro.Policy.Compatibility.UnkeyedChains.Suites;

/// <summary>A case of the suite.</summary>
/// <param name="CaseId">Its id; its fixture is called after it.</param>
/// <param name="Mutation">What was done to the fixture.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="Expected">What is expected of it.</param>
internal sealed record SuiteCase(string CaseId, string Mutation, string Target, FixtureExpectation Expected)
{
    public string FixtureName => CaseId + ".jsonl";
}
