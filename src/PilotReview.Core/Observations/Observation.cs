namespace PilotReview.Core.Observations;

/// <summary>Where a figure stands on its way from the ward to the review.</summary>
public enum ObservationState
{
    /// <summary>The period is due and nothing was entered.</summary>
    Empty = 1,
    Draft,
    Submitted,

    /// <summary>Sent back with a reason; counts as missing.</summary>
    Returned,

    /// <summary>The only state that verdicts, roll-ups and documents use.</summary>
    Approved,
}

/// <summary>How a figure came in.</summary>
public enum ObservationSource
{
    Typed = 1,
    Imported,

    /// <summary>Taken afterwards from an old document (truy hồi), which <see cref="ObservationEntry.Evidence"/> names.</summary>
    Retrieved,

    /// <summary>Counted from the visits of the month.</summary>
    Visits,
}

/// <summary>The figure of one unit, one indicator and one period: n and N, or a value, or a level. Every earlier content is kept as an
/// <see cref="ObservationVersion"/>; nothing is overwritten.</summary>
public sealed class Observation
{
    private readonly List<ObservationVersion> _history = [];
    private bool _isWithheld;
    private int? _scaleVersionId;

    public long Id { get; init; }

    public required int UnitId { get; init; }

    public required int IndicatorId { get; init; }

    public required Period Period { get; init; }

    /// <summary>The scale version the present value is read on; null when the indicator has no scale.</summary>
    public int? ScaleVersionId
    {
        get => _scaleVersionId;
        init => _scaleVersionId = value;
    }

    public ObservationFigure Figure { get; private set; } = ObservationFigure.Empty;

    public ObservationState State { get; private set; } = ObservationState.Empty;

    public ObservationEntry Entry { get; private set; } = new();

    /// <summary>Marked for follow-up by whoever saw something odd.</summary>
    public bool NeedsFollowUp { get; set; }

    /// <summary>Earlier contents, oldest first. The present content is not among them.</summary>
    public IReadOnlyList<ObservationVersion> History => _history;

    /// <summary>Number of the present content: 1 for the first.</summary>
    public int Version => _history.Count + 1;

    /// <summary>The content is there but not told to the reader.</summary>
    public bool IsWithheld => _isWithheld;

    /// <summary>The same observation for a reader who may not see its figure: without content, remark, evidence and history.</summary>
    public Observation Withheld() => new()
    {
        Id = Id, UnitId = UnitId, IndicatorId = IndicatorId, Period = Period, ScaleVersionId = ScaleVersionId, State = State,
        Entry = Entry with { Comment = string.Empty, Evidence = string.Empty }, _isWithheld = true,
    };

    /// <summary>Puts in a content that is read on a scale version, which may be another than that of the content before.</summary>
    public void RecordOn(int? scaleVersionId, ObservationFigure figure, ObservationState state, ObservationEntry entry)
    {
        Record(figure, state, entry);
        _scaleVersionId = scaleVersionId;
    }

    /// <summary>Puts in a content and keeps the one before it. The first content of an empty observation leaves no version behind.</summary>
    public void Record(ObservationFigure figure, ObservationState state, ObservationEntry entry)
    {
        // a cleared cell has an author too; only what was never touched leaves nothing behind
        if (State != ObservationState.Empty || Entry.At != default)
        {
            _history.Add(new ObservationVersion { Number = Version, Figure = Figure, State = State, Entry = Entry });
        }

        Figure = figure;
        State = state;
        Entry = entry;
    }
}
