using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Changes what is said of a unit without a decision: how many members it has on a day, and corrections of its name, level, category and place.</summary>
public sealed partial class UnitEditPage
{
    public const string OpenName = "open";
    public const string CountForm = "count";
    public const string ChangeForm = "change";
    public const string WithdrawForm = "withdraw";

    private UnitProfile? _profile;

    [Inject]
    public required UnitsService Units { get; init; }

    [Inject]
    public required UnitChangesService Changes { get; init; }

    [Parameter]
    public required string Code { get; set; }

    /// <summary>The day of the version that is looked at.</summary>
    [SupplyParameterFromQuery(Name = UnitDraft.FromField)]
    public string? From { get; set; }

    protected override Permission WritePermission => Permission.ManageUnits;

    /// <summary>The form that is asked for.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Asked { get; set; }

    private static (string Form, string Text)[] Choices =>
        [(CountForm, UnitsText.CountTitle), (ChangeForm, UnitsText.ChangeTitle), (WithdrawForm, UnitsText.WithdrawTitle)];

    /// <summary>The form that is open: the one that was sent, or asked for, or the first.</summary>
    private string Open => Array.Find(Choices, choice => Sent.Is(choice.Form)).Form ?? Array.Find(Choices, choice => choice.Form == Asked).Form ?? CountForm;

    private UnitDraft Draft
    {
        get
        {
            if (Sent.Is(Open))
            {
                return UnitDraft.Of(Sent);
            }

            return _profile is { } profile ? UnitDraft.Of(profile.Unit.On(Day), profile.Register.Tree, Day) : new UnitDraft(string.Empty, string.Empty);
        }
    }

    private bool IsAsked => Sent.Is(Open) && IsWordAsked(UnitDraft.FromField, Draft.IsSure);

    private DateOnly Day => _profile?.Within(DayInAddress.Read(From) ?? Today) ?? Today;

    private string? SavedText => Saved switch
    {
        CountForm => UnitsText.Counted.With(Formats.Date(Day)),
        ChangeForm => UnitsText.Changed.With(Formats.Date(Day)),
        WithdrawForm => UnitsText.Withdrawn.With(Formats.Date(Day)),
        _ => null,
    };

    protected override async Task LoadAsync(CancellationToken token)
    {
        _profile = await Units.FindAsync(Actor, Code, token);
        if (_profile is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static IReadOnlyList<(string Value, string Text)> Withdrawable(UnitProfile profile) =>
    [
        .. profile.Unit.Versions.Skip(1).Where(version => !profile.Events.Any(change => change.EffectiveDate == version.From)).Reverse()
            .Select(version => (FormReader.Write(version.From), UnitsText.WithdrawChoice.With(
                Formats.Date(version.From), version.ShortName.In(CultureInfo.CurrentUICulture), version.Members is { } members ? Formats.Whole(members, CultureInfo.CurrentUICulture) : UnitsText.NotKnown))),
    ];

    private string Address(string form) => Urls.With(Urls.UnitEdit(Code), OpenName, form);

    /// <summary>After saving, the page stays at the day that was saved.</summary>
    private string SavedAddress => DayInAddress.Read(Draft.From) is { } day ? Urls.With(Urls.UnitEdit(Code), UnitDraft.FromField, FormReader.Write(day)) : Urls.UnitEdit(Code);

    private async Task CountAsync() =>
        await FinishAsync(await Changes.CountAsync(Writer, Code, UnitDraft.Of(Sent), Http.RequestAborted), SavedAddress, CountForm);

    private async Task ChangeAsync() =>
        await FinishAsync(await Changes.ChangeAsync(Writer, Code, UnitDraft.Of(Sent), Http.RequestAborted), SavedAddress, ChangeForm);

    private async Task WithdrawAsync() =>
        await FinishAsync(await Changes.WithdrawAsync(Writer, Code, UnitDraft.Of(Sent), Http.RequestAborted), SavedAddress, WithdrawForm);
}
