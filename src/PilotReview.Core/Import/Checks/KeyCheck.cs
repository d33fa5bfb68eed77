using System.Globalization;

namespace PilotReview.Core.Import.Checks;

/// <summary>Finds keys that occur a second time in a sheet.</summary>
internal sealed class KeyCheck<TKey>(ProblemList problems)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _rows = [];

    /// <summary>Notes the key of a row; reports the row when an earlier one has the same.</summary>
    /// <param name="key">The key.</param>
    /// <param name="source">The row.</param>
    /// <param name="column">The column whose cell is to be named.</param>
    /// <param name="text">Writes the key for the message.</param>
    public void Take(TKey key, RowSource source, string column, Func<TKey, string> text)
    {
        if (!_rows.TryAdd(key, source.Row))
        {
            problems.Add(
                source, column, ImportProblemCode.DuplicateKey,
                ImportValue.Quote(text(key)), _rows[key].ToString(CultureInfo.InvariantCulture));
        }
    }
}
