using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Says what is wrong with a decision: where, what, and how to mend it.</summary>
public sealed class EventFaultWords(EventPlan plan, EventReader reader, UnitTree tree)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public FieldProblem Of(EventFault fault) => new(FieldOf(fault), TextOf(fault));

    public string Of(EventWarning warning) => warning.Kind switch
    {
        EventWarningKind.DecidedLater => UnitsText.WarningDecidedLater.With(Formats.Date(plan.DecisionDate.GetValueOrDefault()), Formats.Date(plan.EffectiveDate)),
        EventWarningKind.MembersUnknown => UnitsText.WarningMembersUnknown.With(NameOf(warning.Unit), Formats.Date(plan.LastDay)),
        _ => UnitsText.WarningTooFewOfficial.With(NameOf(warning.Unit), Formats.Count(warning.Count, Culture), EventRules.FewestOfficial),
    };

    private string FieldOf(EventFault fault)
    {
        var key = reader.KeyOf(fault.Unit);
        return key.Length == 0 ? string.Empty : fault.Kind switch
        {
            EventFaultKind.CodeTaken => $"{key}-{FoundedDraft.CodePart}",
            EventFaultKind.UnitTwice or EventFaultKind.UnitUnknown or EventFaultKind.UnitNotThere or EventFaultKind.AlreadyEnds or EventFaultKind.LaterHistory or EventFaultKind.SameDay
                => $"{key}-{(key.StartsWith('n') ? FoundedDraft.CodePart : StandingDraft.UnitPart)}",
            EventFaultKind.NeedsNewParent or EventFaultKind.ParentUnknown or EventFaultKind.ParentGone or EventFaultKind.Circle => $"{key}-{StandingDraft.ParentPart}",
            EventFaultKind.NeedsNewName => $"{key}-{StandingDraft.NameViPart}",
            EventFaultKind.KindNotThen => $"{key}-{FoundedDraft.KindPart}",
            EventFaultKind.CategoryNotThen => $"{key}-{FoundedDraft.CategoryPart}",
            EventFaultKind.MembersMissing or EventFaultKind.ArrivingDoesNotSum => $"{key}-{MemberDraft.OfficialField}",
            EventFaultKind.MembersOverfull => $"{key}-{MemberDraft.ExemptField}",
            EventFaultKind.LeavingDoesNotSum => EventDraft.SumField(key),
            _ => string.Empty,
        };
    }

    private string TextOf(EventFault fault) => fault.Kind switch
    {
        EventFaultKind.NeedsFounded => UnitsText.FaultNeedsFounded,
        EventFaultKind.NeedsStanding => UnitsText.FaultNeedsStanding,
        EventFaultKind.NeedsTwoBefore => UnitsText.FaultNeedsTwoBefore,
        EventFaultKind.NeedsTwoAfter => UnitsText.FaultNeedsTwoAfter,
        EventFaultKind.NeedsAnEnd => UnitsText.FaultNeedsAnEnd,
        EventFaultKind.NeedsOneUnit => UnitsText.FaultNeedsOneUnit,
        _ => UnitTextOf(fault, NameOf(fault.Unit), fault.Day is { } day ? Formats.Date(day) : string.Empty),
    };

    private string UnitTextOf(EventFault fault, string name, string day) => fault.Kind switch
    {
        EventFaultKind.NeedsNewParent => UnitsText.FaultNeedsNewParent.With(name),
        EventFaultKind.NeedsNewName => UnitsText.FaultNeedsNewName.With(name),
        EventFaultKind.UnitTwice => UnitsText.FaultUnitTwice.With(name),
        EventFaultKind.UnitUnknown => UnitsText.ProblemUnknownUnit.With(fault.Unit),
        EventFaultKind.UnitNotThere => UnitsText.FaultUnitNotThere.With(name, day),
        EventFaultKind.AlreadyEnds => UnitsText.FaultAlreadyEnds.With(name, day),
        EventFaultKind.LaterHistory => UnitsText.FaultLaterHistory.With(name, day),
        EventFaultKind.SameDay => UnitsText.FaultSameDay.With(name, day),
        EventFaultKind.CodeTaken => UnitsText.ProblemCodeTaken.With(fault.Unit, NameOf(fault.Other)),
        EventFaultKind.ParentUnknown => UnitsText.ProblemUnknownUnit.With(fault.Other),
        EventFaultKind.ParentGone => UnitsText.FaultParentGone.With(name, NameOf(fault.Other), day),
        EventFaultKind.Circle => UnitsText.ProblemCircle.With(name),
        EventFaultKind.KindNotThen => UnitsText.ProblemKindNotThen.With(day),
        EventFaultKind.CategoryNotThen => UnitsText.ProblemCategoryNotThen.With(day),
        EventFaultKind.MembersMissing => UnitsText.FaultMembersMissing.With(name, Whole(fault.Told)),
        EventFaultKind.MembersOverfull => UnitsText.FaultMembersOverfull.With(name),
        EventFaultKind.ArrivesAbove => UnitsText.FaultArrivesAbove.With(name),
        EventFaultKind.OtherTable => UnitsText.FaultOtherTable.With(name, fault.Decision, day, Whole(fault.Told), Whole(fault.Has)),
        EventFaultKind.LeavingDoesNotSum => fault.Told < fault.Has
            ? UnitsText.FaultLeavingShort.With(name, Whole(fault.Has), day, Whole(fault.Told), Whole(fault.Has - fault.Told))
            : UnitsText.FaultLeavingOver.With(name, Whole(fault.Has), day, Whole(fault.Told), Whole(fault.Told - fault.Has)),
        _ => UnitsText.FaultArriving.With(name, Whole(fault.Has), day, Whole(fault.Told), Whole(Math.Abs(fault.Told - fault.Has))),
    };

    private string NameOf(string code) => tree.Find(code)?.On(plan.LastDay).ShortName.In(Culture)
        ?? (plan.Founded.FirstOrDefault(unit => unit.Code == code)?.ShortName.In(Culture) is { Length: > 0 } name ? name : code);

    private static string Whole(long count) => Formats.Whole(count, Culture);
}
