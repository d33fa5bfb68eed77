namespace PilotReview.Documents.Import.Package;

/// <summary>The text of one element: how long it is, of how many pieces, and how it begins.</summary>
internal sealed class PartText
{
    private const int HeadLength = 32;

    public long Length { get; private set; }

    public int Runs { get; private set; }

    /// <summary>The first characters.</summary>
    public string Head { get; private set; } = string.Empty;

    public void BeginRun() => Runs++;

    public void Add(ReadOnlySpan<char> piece)
    {
        if (Head.Length < HeadLength)
        {
            Head += piece[..Math.Min(piece.Length, HeadLength - Head.Length)].ToString();
        }

        Length += piece.Length;
    }
}
