using Microsoft.AspNetCore.Components;
using PilotReview.Core.Settings;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts;

namespace PilotReview.Web.Features.Settings;

/// <summary>What the office decides about documents, deadlines, sign-in and backups. The form of one setting is open when its code is in the address.</summary>
public sealed partial class SettingsPage
{
    public const string SetForm = "set";
    public const string WithdrawForm = "withdraw";
    public const string KeyField = "key";
    public const string ValueField = "value";
    public const string FromField = "from";
    public const string RowField = "row";

    private IReadOnlyList<SettingView> _settings = [];

    [Inject]
    public required SettingsService Settings { get; init; }

    /// <summary>Code of the setting whose form is open.</summary>
    [SupplyParameterFromQuery(Name = SetForm)]
    public string? Asked { get; set; }

    private Setting? Open => MayWrite ? OfficeSettings.Find(Sent.Is(SetForm) ? Sent[KeyField] : Asked) : null;

    private string? SavedText => Saved == WithdrawForm
        ? SettingsText.Withdrawn
        : OfficeSettings.Find(Saved) is { } setting ? SettingsText.SavedSetting.With(SettingNames.Of(setting)) : null;

    protected override async Task LoadAsync(CancellationToken token) => _settings = await Settings.ListAsync(Actor, token);

    private static string TypeOf(Setting setting) => setting.IsTime ? "time" : setting.Longest is null ? "number" : "text";

    private static IReadOnlyList<(string Value, string Text)> ChoicesOf(Setting setting) =>
        [.. setting.Choices.Select(choice => (choice, SettingWords.ValueOf(setting, choice)))];

    private string Shown(string field, string stored) => Sent.Shown(SetForm, field, stored);

    private async Task SetAsync() => await FinishAsync(
        await Settings.SetAsync(Writer, new SettingDraft(Sent[KeyField], Sent[ValueField], Sent[FromField]), Http.RequestAborted), Urls.Settings, Sent[KeyField]);

    private async Task WithdrawAsync() =>
        await FinishAsync(await Settings.WithdrawAsync(Writer, Sent.Id(RowField), Http.RequestAborted), Urls.Settings, WithdrawForm);
}
