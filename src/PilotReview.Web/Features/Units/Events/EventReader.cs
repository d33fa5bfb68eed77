using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Reads a decision from what was typed; what cannot be read goes to the form.</summary>
public sealed class EventReader(EventDraft draft, UnitRegister register, FormReader form)
{
    /// <summary>Those who come from elsewhere, and those who leave for it, in the names of cells.</summary>
    public const string Elsewhere = "x";

    private readonly List<(string Key, string Code)> _standing = [];
    private readonly List<(string Key, string Code)> _founded = [];

    /// <summary>Names, notes and numbers of decisions: nothing that is checked rests on them.</summary>
    private readonly FormReader _texts = new();

    /// <summary>What is wrong with texts; the plan is there all the same, to be checked with them, but not to be recorded.</summary>
    public IReadOnlyList<FieldProblem> TextProblems => _texts.Problems;

    /// <summary>The row of a unit; empty when it has none.</summary>
    public string KeyOf(string code) => _standing.Concat(_founded).FirstOrDefault(row => row.Code == code).Key ?? string.Empty;

    /// <summary>The plan; null when what was typed makes none. What is wrong with texts alone is in <see cref="TextProblems"/>.</summary>
    public EventPlan? Read()
    {
        var number = _texts.Text(EventDraft.NumberField, UnitsText.DecisionNumber, draft.Number, EventDraft.LongestNumber);
        var decided = form.Day(EventDraft.DecidedField, UnitsText.DecisionDate, draft.Decided, isRequired: false);
        var day = form.Day(EventDraft.FromField, UnitsText.EffectiveDate, draft.From);
        var note = new LocalText(
            _texts.Text(EventDraft.NoteViField, UnitsText.NoteVi, draft.NoteVi, EventDraft.LongestNote, isRequired: false),
            _texts.Text(EventDraft.NoteEnField, UnitsText.NoteEn, draft.NoteEn, EventDraft.LongestNote, isRequired: false));
        var founding = draft.Founded.Where(row => !row.IsEmpty).ToList();
        _founded.AddRange(founding.Select(row => (row.Key, UnitChangesService.CodeOf(form, row.Field(FoundedDraft.CodePart), row[FoundedDraft.CodePart]))));
        var standing = draft.Standing.Where(row => !row.IsEmpty).ToList();
        _standing.AddRange(standing.Select(row => (row.Key, UnitLines.CodeIn(row.Unit, register.Tree))));
        var changes = standing.Select((row, at) => Change(row, _standing[at].Code)).ToList();
        var units = founding.Select((row, at) => Unit(row, _founded[at].Code, day)).ToList();
        var plan = new EventPlan
        {
            Kind = draft.Kind, DecisionNumber = number, DecisionDate = decided, EffectiveDate = day.GetValueOrDefault(), Note = note,
            Standing = changes, Founded = [.. units.OfType<PlannedUnit>()],
        };
        plan = draft.HasTable && plan.MovesMembers ? (plan with { Moves = Moves(plan) }).Completed(register.Tree) : plan;
        return form.IsClean ? plan : null;
    }

    private PlannedChange Change(StandingDraft row, string code)
    {
        if (register.Tree.Find(code) is { } unit && !register.Scope.Sees(unit.Id))
        {
            // as if it did not exist
            form.Add(row.Field(StandingDraft.UnitPart), UnitsText.ProblemUnknownUnit.With(ImportValue.Quote(row.Unit)));
        }

        var change = new PlannedChange(code, row.Ends);
        if (draft.Kind == UnitEventKind.Renamed)
        {
            var name = Text(row.Field(StandingDraft.NameViPart), UnitsText.NameVi, row[StandingDraft.NameViPart], UnitDraft.LongestName, isRequired: true);
            var brief = Text(row.Field(StandingDraft.ShortViPart), UnitsText.ShortVi, row[StandingDraft.ShortViPart], UnitDraft.LongestShort);
            return change with
            {
                Name = new LocalText(name, Text(row.Field(StandingDraft.NameEnPart), UnitsText.NameEn, row[StandingDraft.NameEnPart], UnitDraft.LongestName)),
                ShortName = new LocalText(
                    brief.Length > 0 ? brief : name, Text(row.Field(StandingDraft.ShortEnPart), UnitsText.ShortEn, row[StandingDraft.ShortEnPart], UnitDraft.LongestShort)),
            };
        }

        return change with
        {
            ParentCode = row.Ends || row.Parent.Trim().Length == 0 ? null : ParentOf(row.Field(StandingDraft.ParentPart), row.Parent),
            Members = !row.Ends && draft.HasTable && row.Members.Read(form) is { Total: not null } members ? members : null,
        };
    }

    private PlannedUnit? Unit(FoundedDraft row, string code, DateOnly? day)
    {
        var name = Text(row.Field(StandingDraft.NameViPart), UnitsText.NameVi, row[StandingDraft.NameViPart], UnitDraft.LongestName, isRequired: true);
        var brief = Text(row.Field(StandingDraft.ShortViPart), UnitsText.ShortVi, row[StandingDraft.ShortViPart], UnitDraft.LongestShort);
        var nameEn = Text(row.Field(StandingDraft.NameEnPart), UnitsText.NameEn, row[StandingDraft.NameEnPart], UnitDraft.LongestName);
        var briefEn = Text(row.Field(StandingDraft.ShortEnPart), UnitsText.ShortEn, row[StandingDraft.ShortEnPart], UnitDraft.LongestShort);
        var lists = new UnitListReader(register, form, day ?? DateOnly.MaxValue);
        var kind = day is null ? 0 : lists.Kind(row.Field(FoundedDraft.KindPart), row[FoundedDraft.KindPart]);
        var category = day is null ? null : lists.Category(row.Field(FoundedDraft.CategoryPart), row[FoundedDraft.CategoryPart]);
        var parent = row[StandingDraft.ParentPart].Trim();
        if (parent.Length == 0 && register.Scope.IsLimited)
        {
            form.Add(row.Field(StandingDraft.ParentPart), FormsText.ProblemRequired.With(UnitsText.Parent));
        }

        return kind is not { } kindId ? null : new PlannedUnit(code)
        {
            Name = new LocalText(name, nameEn),
            ShortName = new LocalText(brief.Length > 0 ? brief : name, briefEn.Length > 0 ? briefEn : nameEn),
            KindId = kindId,
            CategoryId = category,
            ParentCode = parent.Length == 0 ? null : ParentOf(row.Field(StandingDraft.ParentPart), parent),
            Members = draft.HasTable ? row.Members.Read(form) : MemberCounts.Unknown,
        };
    }

    /// <summary>A unit that the form founds, or one that is there and that the reader sees.</summary>
    private string ParentOf(string field, string typed)
    {
        if (_founded.Find(row => string.Equals(row.Code, typed.Trim(), StringComparison.OrdinalIgnoreCase)) is { Code: { } founded })
        {
            return founded;
        }

        var code = UnitLines.CodeIn(typed, register.Tree);
        if (register.Tree.Find(code) is not { } unit || !register.Scope.Sees(unit.Id))
        {
            form.Add(field, UnitsText.ProblemUnknownUnit.With(ImportValue.Quote(typed)));
        }

        return code;
    }

    private List<PlannedMove> Moves(EventPlan plan)
    {
        var after = plan.After.Select(code => (Key: KeyOf(code), Code: (string?)code)).Append((Elsewhere, null)).ToList();
        var moves = new List<PlannedMove>();
        foreach (var (from, fromCode) in _standing.Select(row => (row.Key, (string?)row.Code)).Append((Elsewhere, null)))
        {
            foreach (var (to, toCode) in after.Where(row => fromCode is not null || row.Code is not null))
            {
                var field = EventDraft.Cell(from, to);
                if (MemberDraft.Count(form, field, UnitsText.Moved, draft.Sent[field]) is { } members and > 0)
                {
                    moves.Add(new PlannedMove(fromCode, toCode, members));
                }
            }
        }

        return moves;
    }

    private string Text(string field, string label, string typed, int most, bool isRequired = false) => _texts.Text(field, label, typed, most, isRequired);
}
