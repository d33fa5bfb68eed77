using System.Text;
using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>The file in memory: the caller's stream may be one that can only be read once.</summary>
internal static class PackedFile
{
    private const int BufferSize = 81_920;

    private static readonly byte[] ZipMark = [0x50, 0x4B, 0x03, 0x04];

    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Name of the stream in which Office keeps a workbook that is protected by a password.</summary>
    private static readonly byte[] EncryptedName = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Copies at most <paramref name="limit"/> bytes; a longer file, an encrypted one and one that is no package are refused.</summary>
    public static MemoryStream Copy(Stream file, long limit, CancellationToken token)
    {
        var copy = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            token.ThrowIfCancellationRequested();
            if (copy.Length + read > limit)
            {
                throw RefusedException.TooLarge(limit);
            }

            copy.Write(buffer, 0, read);
        }

        CheckKind(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        copy.Position = 0;
        return copy;
    }

    private static void CheckKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(CompoundMark) && bytes.IndexOf(EncryptedName) >= 0)
        {
            throw RefusedException.Of(ImportProblemCode.Encrypted);
        }

        if (!bytes.StartsWith(ZipMark))
        {
            throw RefusedException.NotAWorkbook();
        }
    }
}
