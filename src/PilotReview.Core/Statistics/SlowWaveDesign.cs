namespace PilotReview.Core.Statistics;

/// <summary>The columns that series on the same calendar share: level, step, trend, season, then the slow waves. Column by column, unweighted.</summary>
internal sealed class SlowWaveDesign
{
    /// <summary>Place of the step among the columns.</summary>
    public const int StepColumn = 1;

    /// <summary>Calendars that a thread keeps; a province has a few full ones and many with a gap of their own.</summary>
    private const int MostKept = 256;

    [ThreadStatic]
    private static Dictionary<Key, SlowWaveDesign>? _kept;

    private SlowWaveDesign(int[] times, StepCalendar calendar, StepModel model)
    {
        Rows = times.Length;
        Waves = SlowWaveTest.Waves(Rows);
        Regressors = 2 + (model == StepModel.Trend ? 1 : 0) + (calendar.Period > 1 ? 2 : 0);
        Columns = new double[(Regressors + Waves) * Rows];
        Fill(times, calendar, model);
    }

    public int Rows { get; }

    /// <summary>Columns before the waves.</summary>
    public int Regressors { get; }

    public int Waves { get; }

    /// <summary>(Regressors + Waves) columns of Rows values each.</summary>
    public double[] Columns { get; }

    /// <summary>The design of a calendar, kept for the next series on it.</summary>
    public static SlowWaveDesign Of(int[] times, StepCalendar calendar, StepModel model)
    {
        var kept = _kept ??= new Dictionary<Key, SlowWaveDesign>(MostKept);
        var key = new Key(times, calendar, model);
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[key] = new SlowWaveDesign(times, calendar, model);
    }

    private void Fill(int[] times, StepCalendar calendar, StepModel model)
    {
        var span = times[^1] - times[0] + 1;
        for (var row = 0; row < Rows; row++)
        {
            // counted from the cut, so that long calendars lose no digits
            var time = times[row] - calendar.Cut;
            var column = 0;
            Columns[row] = 1;
            Columns[(++column * Rows) + row] = time >= 0 ? 1 : 0;
            if (model == StepModel.Trend)
            {
                Columns[(++column * Rows) + row] = (double)time / calendar.Period;
            }

            if (calendar.Period > 1)
            {
                var angle = 2 * Math.PI * (time % calendar.Period) / calendar.Period;
                Columns[(++column * Rows) + row] = Math.Cos(angle);
                Columns[(++column * Rows) + row] = Math.Sin(angle);
            }

            for (var wave = 1; wave <= Waves; wave++)
            {
                Columns[(++column * Rows) + row] = Math.Cos(Math.PI * wave * (times[row] - times[0] + 0.5) / span);
            }
        }
    }

    private readonly struct Key(int[] times, StepCalendar calendar, StepModel model) : IEquatable<Key>
    {
        private readonly int[] _times = times;
        private readonly StepCalendar _calendar = calendar;
        private readonly StepModel _model = model;

        public bool Equals(Key other) => _model == other._model && _calendar == other._calendar && _times.AsSpan().SequenceEqual(other._times);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_calendar);
            hash.Add(_model);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_times.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
