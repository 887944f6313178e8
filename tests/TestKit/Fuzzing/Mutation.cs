using System.Text;

namespace Maestro.Policy.TestKit;

/// <summary>Changes bytes as chance has it: what a disk, a network or somebody's hand may do to a text.</summary>
public static class Mutation
{
    /// <summary>What means something in JSON, and what ends a line.</summary>
    private static ReadOnlySpan<byte> Signs => "{}[]\",:\\u019.eE+- \r\n"u8;

    /// <summary>The bytes with one to three changes.</summary>
    public static byte[] Of(byte[] seed, Random random) => Of(seed, random, []);

    /// <summary>The bytes with one to three changes, some of which put in what means something in their format.
    /// </summary>
    public static byte[] Of(byte[] seed, Random random, string[] pieces)
    {
        List<byte> bytes = [.. seed];
        for (int changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            if (pieces.Length > 0 && random.Next(5) == 0)
            {
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            }
            else
            {
                Change(bytes, at, random);
            }
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, int at, Random random)
    {
        int rest = bytes.Count - at;
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 8), rest));
                break;
            case 2:
                bytes.Insert(at, Signs[random.Next(Signs.Length)]);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), rest)));
                break;
            case 4 when random.Next(8) == 0:
                bytes.RemoveRange(at, rest);
                break;
            case 5 when random.Next(8) == 0:
                bytes.AddRange(new byte[random.Next(1, 600)]);
                break;
            default:
                bytes[at] = (byte)random.Next(256);
                break;
        }
    }
}
