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
        var copy = CopyBytes(file, limit, token);
        CheckKind(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        return copy;
    }

    /// <summary>Copies at most <paramref name="limit"/> bytes of whatever it is; a longer file is refused.</summary>
    public static MemoryStream CopyBytes(Stream file, long limit, CancellationToken token)
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

        copy.Position = 0;
        return copy;
    }

    public static bool IsPackage(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZipMark);

    /// <summary>A file of an office program before 2007, or one that is protected by a password.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith(CompoundMark);

    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => IsCompound(bytes) && bytes.IndexOf(EncryptedName) >= 0;

    private static void CheckKind(ReadOnlySpan<byte> bytes)
    {
        if (IsEncrypted(bytes))
        {
            throw RefusedException.Of(ImportProblemCode.Encrypted);
        }

        if (!IsPackage(bytes))
        {
            throw RefusedException.NotAWorkbook();
        }
    }
}
