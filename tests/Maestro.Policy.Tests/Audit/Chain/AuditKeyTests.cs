using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Chain;

public sealed class AuditKeyTests
{
    [Fact]
    public void ShortKey_IsRefusedWithItsName()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => AuditKey.FromBytes("mine", new byte[15]));

        Assert.Contains("The key 'mine' has 15 bytes", exception.Message, StringComparison.Ordinal);
        using AuditKey enough = AuditKey.FromBytes("mine", new byte[AuditKey.MinLength]);
        Assert.True(enough.CanSign);
    }

    [Fact]
    public void KeyToVerifyWith_MayBeShortAndDoesNotSign()
    {
        using AuditKey key = AuditKey.ToVerify("theirs", []);

        Assert.False(key.CanSign);
        Assert.Equal("theirs", key.Id);
    }

    [Fact]
    public void DemoKey_SaysThatItIsOne()
    {
        using AuditKey demo = AuditKey.Demo();
        using AuditKey own = AuditKey.FromBytes("own", new byte[32]);

        Assert.True(demo.IsDemo);
        Assert.Equal("demo", demo.Id);
        Assert.False(own.IsDemo);
    }

    [Fact]
    public void KeyWithoutAName_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AuditKey.FromBytes("", new byte[32]));

    [Fact]
    public void KeyOfAFile_IsAllOfItsBytes()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "audit.key");
            File.WriteAllText(path, "0123456789abcdef\n");
            using AuditKey key = AuditKey.FromFile(path);
            using AuditKey withLineFeed = AuditKey.FromBytes("x", "0123456789abcdef\n"u8);
            using AuditKey without = AuditKey.FromBytes("x", "0123456789abcdef"u8);

            Assert.Equal("file:audit.key", key.Id);
            Assert.True(AuditVerifier.Verify(Row(), withLineFeed, cancellationToken: Token).IsValid);
            Assert.True(AuditVerifier.Verify(Row(), key, cancellationToken: Token).IsValid);
            Assert.False(AuditVerifier.Verify(Row(), without, cancellationToken: Token).IsValid);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static MemoryStream Row() => new(SignedLog.Of("0123456789abcdef\n"u8.ToArray(), "{\"a\":1}"));
    }

    [Fact]
    public void KeyOfAVariableThatIsNotSet_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AuditKey.FromEnvironment("MAESTRO_POLICY_NO_SUCH_KEY"));

    [Fact]
    public void DisposedKey_VerifiesNothing()
    {
        AuditKey key = AuditKey.FromBytes("gone", new byte[32]);
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() =>
            AuditVerifier.Verify(new MemoryStream(Encoding.UTF8.GetBytes("{}")), key, cancellationToken: Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
