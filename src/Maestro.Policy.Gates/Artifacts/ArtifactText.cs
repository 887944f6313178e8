using System.Text;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Artifacts;

/// <summary>Makes the bytes of an artifact of its text.</summary>
internal static class ArtifactText
{
    private static readonly AuditPrivacy Privacy = new();

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Redacts a text and writes it as UTF-8.</summary>
    /// <exception cref="ArtifactRefusedException">It is too long.</exception>
    /// <exception cref="EncoderFallbackException">It holds half of a surrogate pair.</exception>
    public static byte[] Bytes(string text, ArtifactStoreOptions options)
    {
        // What is too long for its bytes isn't read at all.
        byte[]? bytes = text.Length > options.MaxBytes ? null
            : StrictUtf8.GetBytes(
                options.Redaction == ArtifactRedaction.Reference
                    ? ReferenceRedaction.Apply(text)
                    : Privacy.Clean(text));

        return bytes?.Length <= options.MaxBytes
            ? bytes
            : throw new ArtifactRefusedException(
                ArtifactRefusal.TooLong, $"The artifact has more than {options.MaxBytes} bytes.");
    }
}
