namespace PilotReview.Documents.Import.Package;

/// <summary>A part while it is unpacked: every byte is counted, and a stretch without any <c>&lt;</c> that no real sheet has is refused, because an
/// XML reader would hold all of it in memory.</summary>
internal sealed class MeteredStream(Stream part, UnpackMeter meter) : Stream
{
    /// <summary>Bytes between two marks at most; a cell holds some 200 KB of escaped text at most.</summary>
    public const int MaxStretch = 16 * 1024 * 1024;

    private long _stretch;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    // what follows that throws: a part is unpacked once, forward, so it has no length, no place to go to and nothing to write
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        meter.Take(read);
        var mark = buffer[..read].LastIndexOf((byte)'<');
        _stretch = mark >= 0 ? read - mark : _stretch + read;
        if (_stretch > MaxStretch)
        {
            throw RefusedException.TooLarge(meter.Limit);
        }

        return read;
    }

    public override void Flush() => part.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
