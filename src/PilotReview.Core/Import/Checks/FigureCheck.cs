using PilotReview.Core.Indicators;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks that a figure is made of what its indicator asks for, and lies where it may.</summary>
internal sealed class FigureCheck(ScenarioIndex index)
{
    public void Check(ObservationRow row, Indicator indicator)
    {
        switch (indicator.Kind)
        {
            case IndicatorKind.Proportion or IndicatorKind.Count:
                CheckColumns(row, indicator, ["numerator", "denominator"]);
                CheckParts(row, indicator.Kind);
                break;
            case IndicatorKind.Ordinal:
                CheckColumns(row, indicator, ["level"]);
                CheckLevel(row, indicator);
                break;
            default:
                CheckColumns(row, indicator, ["value"]);
                CheckValue(row, indicator);
                break;
        }
    }

    private void CheckColumns(ObservationRow row, Indicator indicator, ReadOnlySpan<string> wanted)
    {
        CheckColumn("numerator", row.Numerator is not null, wanted);
        CheckColumn("denominator", row.Denominator is not null, wanted);
        CheckColumn("value", row.Value is not null, wanted);
        CheckColumn("level", row.Level is not null, wanted);

        void CheckColumn(string column, bool isFilled, ReadOnlySpan<string> wanted)
        {
            if (isFilled && !wanted.Contains(column))
            {
                index.MustBeEmpty(row.Source, column, SnakeCase.Of(indicator.Kind.ToString()));
            }
            else if (!isFilled && wanted.Contains(column))
            {
                index.MustBeFilled(row.Source, column);
            }
        }
    }

    private void CheckParts(ObservationRow row, IndicatorKind kind)
    {
        index.NotNegative(row.Source, "numerator", row.Numerator);
        index.NotNegative(row.Source, "denominator", row.Denominator);
        CheckWhole(row, "numerator", row.Numerator);
        if (kind != IndicatorKind.Proportion)
        {
            return;
        }

        CheckWhole(row, "denominator", row.Denominator);
        if (row.Numerator > row.Denominator)
        {
            index.Problems.Add(
                row.Source, "numerator", ImportProblemCode.NumeratorExceedsDenominator,
                ImportValue.Of(row.Numerator), ImportValue.Of(row.Denominator));
        }
    }

    private void CheckWhole(ObservationRow row, string column, decimal? number)
    {
        if (number is { } value && value != decimal.Truncate(value))
        {
            index.Problems.Add(row.Source, column, ImportProblemCode.NotWhole, ImportValue.Of(value));
        }
    }

    private void CheckValue(ObservationRow row, Indicator indicator)
    {
        // a figure of an earlier period is held against the bounds of that time
        var defined = indicator.On(row.Period.End);
        index.Within(row.Source, "value", row.Value, (defined.LowerBound, defined.UpperBound));
        if (VersionFor(row, indicator) is { } version)
        {
            index.Within(row.Source, "value", row.Value, (version.Min, version.Max));
        }
    }

    private void CheckLevel(ObservationRow row, Indicator indicator)
    {
        if (VersionFor(row, indicator) is { } version && row.Level is { } level && version.LevelOf(level) is null)
        {
            index.Problems.Add(
                row.Source, "level", ImportProblemCode.UnknownLevel,
                ImportValue.Quote(level), string.Join("; ", version.Levels.Select(known => known.Name.Vi)));
        }
    }

    private ScaleVersion? VersionFor(ObservationRow row, Indicator indicator)
    {
        if (indicator.ScaleCode is not { } scale || !index.Scales.Contains(scale))
        {
            return null;
        }

        var day = row.Period.Start;
        var version = index.Scales[scale].FirstOrDefault(version => version.IsInForceOn(day));
        if (version is null)
        {
            index.Problems.Add(row.Source, "period", ImportProblemCode.NoScaleVersion, scale, ImportValue.Of(day));
        }

        return version;
    }
}
