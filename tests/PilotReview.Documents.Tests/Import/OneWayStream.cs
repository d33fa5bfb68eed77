namespace PilotReview.Documents.Tests.Import;

/// <summary>A stream as an upload gives it: read once, in small pieces, of unknown length.</summary>
public sealed class OneWayStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;

    // as an upload: whoever asks for its length or place must fail here
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);
}
