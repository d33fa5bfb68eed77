using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Reads what was typed into the forms of the catalogue; what is wrong goes to the form's reader.</summary>
internal sealed class IndicatorReader(PostedForm sent, FormReader form)
{
    private const int MostOrder = 999;

    /// <summary>A definition from a day on.</summary>
    public IndicatorVersion Definition(DateOnly from, string reason) => new()
    {
        From = from,
        Reason = reason,
        Name = Both(IndicatorFields.Name, IndicatorsText.NameVi, IndicatorsText.NameEn, IndicatorFields.LongestName, isRequired: true),
        ShortName = Both(IndicatorFields.ShortName, IndicatorsText.ShortVi, IndicatorsText.ShortEn, IndicatorFields.LongestShort, isRequired: true),
        Definition = Both(IndicatorFields.Definition, IndicatorsText.DefinitionVi, IndicatorsText.DefinitionEn, IndicatorFields.LongestText, isRequired: true),
        Method = Both(IndicatorFields.Method, IndicatorsText.MethodVi, IndicatorsText.MethodEn, IndicatorFields.LongestText),
        Source = Both(IndicatorFields.Source, IndicatorsText.SourceVi, IndicatorsText.SourceEn, IndicatorFields.LongestLine),
        Responsible = Both(IndicatorFields.Responsible, IndicatorsText.ResponsibleVi, IndicatorsText.ResponsibleEn, IndicatorFields.LongestLine),
        NumeratorLabel = Both(IndicatorFields.Numerator, IndicatorsText.NumeratorVi, IndicatorsText.NumeratorEn, IndicatorFields.LongestLabel),
        DenominatorLabel = Both(IndicatorFields.Denominator, IndicatorsText.DenominatorVi, IndicatorsText.DenominatorEn, IndicatorFields.LongestLabel),
        Measure = Both(IndicatorFields.Measure, IndicatorsText.MeasureVi, IndicatorsText.MeasureEn, IndicatorFields.LongestShort),
        Direction = Choice<Direction>(IndicatorFields.Direction, IndicatorsText.Direction),
        Decimals = Whole(IndicatorFields.Decimals, IndicatorsText.Decimals, (0, IndicatorRules.MostDecimals)) ?? 0,
        SmallestChange = form.Number(IndicatorFields.Smallest, IndicatorsText.Smallest, sent[IndicatorFields.Smallest]),
        LowerBound = form.Number(IndicatorFields.Lower, IndicatorsText.Lower, sent[IndicatorFields.Lower]),
        UpperBound = form.Number(IndicatorFields.Upper, IndicatorsText.Upper, sent[IndicatorFields.Upper]),
        IsSensitive = IsTicked(IndicatorFields.Sensitive),
    };

    /// <summary>A new indicator with its first definition.</summary>
    public Indicator Indicator()
    {
        var code = form.Text(IndicatorFields.Code, IndicatorsText.Code, sent[IndicatorFields.Code], UnitCode.MaxLength);
        if (code.Length is > 0 and <= UnitCode.MaxLength && !UnitCode.IsValid(code))
        {
            form.Add(IndicatorFields.Code, FormsText.ProblemCode.With(IndicatorsText.Code));
        }

        var kind = Kind();
        var first = Definition(DateOnly.MinValue, string.Empty);
        var indicator = first.AppliedTo(new Indicator
        {
            Code = code, Name = first.Name, ShortName = first.ShortName, Direction = first.Direction, Kind = kind.Kind, PeriodKind = kind.Period, Aggregation = kind.Aggregation,
            ScaleCode = kind.Scale, IsYesNo = kind.IsYesNo, FromVisits = FromVisits(), InUseFrom = form.Day(IndicatorFields.InUseFrom, IndicatorsText.InUseFrom, sent[IndicatorFields.InUseFrom], isRequired: false),
        });
        Use().PutInto(indicator);
        return indicator;
    }

    public IndicatorKindChoice Kind() => new(
        Choice<IndicatorKind>(IndicatorFields.Kind, IndicatorsText.Kind),
        Choice<PeriodKind>(IndicatorFields.Period, IndicatorsText.Period),
        Choice<Aggregation>(IndicatorFields.Aggregation, IndicatorsText.Aggregation),
        sent[IndicatorFields.Scale] is { Length: > 0 } scale ? scale : null,
        IsTicked(IndicatorFields.YesNo));

    /// <summary>What of the visits it counts; null when its figures are typed. Said once, with the first definition.</summary>
    private VisitFigure? FromVisits() =>
        sent[IndicatorFields.FromVisits] is { Length: > 0 } ? Choice<VisitFigure>(IndicatorFields.FromVisits, IndicatorsText.FromVisits) : null;

    /// <summary>How it is collected: what figures do not depend on.</summary>
    public IndicatorUse Use()
    {
        var balance = form.Text(IndicatorFields.Balance, IndicatorsText.Balance, sent[IndicatorFields.Balance], IndicatorFields.LongestLine, isRequired: false);
        return new IndicatorUse(
            Whole(IndicatorFields.Order, IndicatorsText.Order, (1, MostOrder)),
            string.Join(Core.Indicators.Indicator.CategoryStroke, sent.All(IndicatorFields.AppliesTo)),
            sent[IndicatorFields.DenominatorFrom] is { Length: > 0 } ? Choice<DenominatorSource>(IndicatorFields.DenominatorFrom, IndicatorsText.DenominatorFrom) : null,
            form.Text(IndicatorFields.DenominatorCode, IndicatorsText.DenominatorCode, sent[IndicatorFields.DenominatorCode], UnitCode.MaxLength, isRequired: false),
            IndicatorBalance.Read(balance) is { } terms ? IndicatorBalance.Write(terms) : balance);
    }

    public IndicatorTarget? Target()
    {
        var from = form.Day(IndicatorFields.From, IndicatorsText.TargetFrom, sent[IndicatorFields.From]);
        var value = form.Number(IndicatorFields.Target, IndicatorsText.TargetValue, sent[IndicatorFields.Target]);
        if (string.IsNullOrWhiteSpace(sent[IndicatorFields.Target]))
        {
            form.Add(IndicatorFields.Target, FormsText.ProblemRequired.With(IndicatorsText.TargetValue));
        }

        var basis = Both(IndicatorFields.Basis, IndicatorsText.BasisVi, IndicatorsText.BasisEn, IndicatorFields.LongestLine, isRequired: true);
        return from is { } day && value is { } known ? new IndicatorTarget { From = day, Value = known, Basis = basis } : null;
    }

    private bool IsTicked(string field) => sent[field] == FormCheck.Ticked;

    private LocalText Both(string field, string vi, string en, int most, bool isRequired = false) => new(
        OneLine(IndicatorFields.Vi(field), vi, most, isRequired), OneLine(IndicatorFields.En(field), en, most, isRequired: false));

    /// <summary>Lines that were typed one below the other are read on.</summary>
    private string OneLine(string field, string label, int most, bool isRequired) =>
        form.Text(field, label, string.Join(' ', sent[field].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), most, isRequired);

    private T Choice<T>(string field, string label)
        where T : struct, Enum
    {
        if (SnakeCase.TryParse<T>(sent[field], out var choice))
        {
            return choice;
        }

        form.Add(field, FormsText.ProblemRequired.With(label));
        return Enum.GetValues<T>()[0];
    }

    private int? Whole(string field, string label, (int Least, int Most) bounds)
    {
        var number = form.Number(field, label, sent[field]);
        if (number is { } known && (known != decimal.Truncate(known) || known < bounds.Least || known > bounds.Most))
        {
            form.Add(field, IndicatorsText.ProblemWhole.With(label, bounds.Least, bounds.Most));
            return null;
        }

        return (int?)number;
    }
}
