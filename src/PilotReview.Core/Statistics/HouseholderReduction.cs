using System.Numerics;
using System.Runtime.InteropServices;

namespace PilotReview.Core.Statistics;

/// <summary>Reduces a small table of columns to a triangle by Householder reflections, in place; the last column is the right-hand side.</summary>
/// <remarks>Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. (2013), algorithm 5.2.1. A column that lies in the span of those before it gets
/// no pivot and is passed over. The table is so small (60 by 12) that a general library spends most of its time on allocation.</remarks>
internal static class HouseholderReduction
{
    /// <summary>What is left of a column below this share of its length is rounding.</summary>
    private const double Negligible = 1e-10;

    /// <summary>Reduces the table.</summary>
    /// <param name="table">Columns one after the other, <paramref name="rows"/> values each; afterwards row i of a column right of pivot i holds R.</param>
    /// <param name="rows">Values in a column.</param>
    /// <param name="columns">Columns to reduce; one more stands behind them.</param>
    /// <param name="diagonal">Takes the diagonal of R; 0 for a column without pivot.</param>
    /// <param name="pivots">Takes the row of each column's pivot; −1 without.</param>
    public static void Reduce(Span<double> table, int rows, int columns, Span<double> diagonal, Span<int> pivots)
    {
        var row = 0;
        for (var column = 0; column < columns; column++)
        {
            var whole = table.Slice(column * rows, rows);
            var length = Math.Sqrt(Dot(whole, whole));
            var rest = whole[row..];
            var norm = Math.Sqrt(Dot(rest, rest));
            if (row >= rows || norm <= Negligible * length || norm == 0)
            {
                diagonal[column] = 0;
                pivots[column] = -1;
                continue;
            }

            var head = rest[0];
            diagonal[column] = head > 0 ? -norm : norm;
            rest[0] = head - diagonal[column];
            var scale = 1 / (norm * (norm + Math.Abs(head)));
            for (var right = column + 1; right <= columns; right++)
            {
                var other = table.Slice((right * rows) + row, rows - row);
                Subtract(other, rest, scale * Dot(rest, other));
            }

            pivots[column] = row++;
        }
    }

    /// <summary>Σ a·b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sums = Vector<double>.Zero;
        for (var index = 0; index < wideA.Length; index++)
        {
            sums += wideA[index] * wideB[index];
        }

        var total = Vector.Sum(sums);
        for (var index = wideA.Length * Vector<double>.Count; index < a.Length; index++)
        {
            total += a[index] * b[index];
        }

        return total;
    }

    private static void Subtract(Span<double> from, ReadOnlySpan<double> what, double times)
    {
        var wideFrom = MemoryMarshal.Cast<double, Vector<double>>(from);
        var wideWhat = MemoryMarshal.Cast<double, Vector<double>>(what);
        var factor = new Vector<double>(times);
        for (var index = 0; index < wideFrom.Length; index++)
        {
            wideFrom[index] -= wideWhat[index] * factor;
        }

        for (var index = wideFrom.Length * Vector<double>.Count; index < from.Length; index++)
        {
            from[index] -= what[index] * times;
        }
    }
}
