namespace Maestro.Policy.TestKit;

/// <summary>A file as the operating system has it, and as the disk has it.</summary>
internal sealed class FaultyFile(FaultyStorage storage, byte[] content)
{
    private const int Sector = 512;

    private byte[] _synced = content;

    public FaultyStorage Storage => storage;

    public byte[] Content { get; private set; } = content;

    public void Write(byte[] bytes, long offset)
    {
        byte[] content = new byte[Math.Max(Content.Length, offset + bytes.Length)];
        Content.CopyTo(content, 0);
        bytes.CopyTo(content, offset);
        Content = content;
    }

    public void SetLength(long length)
    {
        byte[] content = new byte[length];
        Content.AsSpan(0, (int)Math.Min(length, Content.Length)).CopyTo(content);
        Content = content;
    }

    public void Sync() => _synced = Content;

    // The length is the old one or the new; a sector that isn't there is what it was, or zeros.
    public byte[] AfterPowerCut(Random chance)
    {
        byte[] left = new byte[chance.Next(2) == 0 ? _synced.Length : Content.Length];
        for (int start = 0; start < left.Length; start += Sector)
        {
            byte[] from = chance.Next(2) == 0 ? _synced : Content;
            int end = Math.Min(Math.Min(start + Sector, left.Length), from.Length);
            if (end > start)
            {
                from.AsSpan(start..end).CopyTo(left.AsSpan(start));
            }
        }

        _synced.AsSpan(0, Math.Min(Common(), left.Length)).CopyTo(left);
        return left;
    }

    // What the disk has and nobody wrote to again is there in any case.
    private int Common() => _synced.AsSpan().CommonPrefixLength(Content);
}
