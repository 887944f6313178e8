namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>A row of a chain: an object with the members that it needs, or maybe needs.</summary>
/// <param name="Line">The number of its line.</param>
/// <param name="Value">The object, opened.</param>
internal sealed record ChainRow(int Line, ReferenceValue Value)
{
    public string RunId => Value["run_id"].Text;

    public string PrevHash => Value["prev_hash"].Text;

    public string RowHash => Value["row_hash"].Text;

    public string ChainHash => Value["chain_hash"].Text;

    /// <summary>Whether the hashes look as they do at this place of a chain.</summary>
    public bool HasHashFormat(bool isFirst) =>
        (isFirst ? PrevHash == Sha256Chain.Genesis : Sha256Chain.IsHash(PrevHash))
        && Sha256Chain.IsHash(RowHash)
        && Sha256Chain.IsHash(ChainHash);
}
