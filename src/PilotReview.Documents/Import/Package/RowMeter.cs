using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>Counts the rows of all sheets while they are looked through, so that a file with too many is refused before it is read to its end.</summary>
internal sealed class RowMeter(int limit)
{
    private long _rows;

    public void Take(int rows)
    {
        _rows += rows;
        if (_rows > limit)
        {
            throw RefusedException.Of(ImportProblemCode.TooManyRows, ImportValue.Of(limit));
        }
    }
}
