using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>The figure tables by committee, period and subject, with how many do not reconcile. The filter stands in the address.</summary>
public sealed partial class OrganisationPage
{
    private FigureTableList _list = new([], IsSample: false);

    [Inject]
    public required OrganisationService Organisation { get; init; }

    [SupplyParameterFromQuery(Name = FigureFilter.UnitName)]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = FigureFilter.YearName)]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = FigureFilter.SubjectName)]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = FigureFilter.OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.WriteFigureTables;

    private FigureFilter Filter => FigureFilter.Of(Unit, Year, Subject, Open);

    private IReadOnlyList<FigureTableLine> Shown => [.. _list.Lines.Where(Filter.Shows)];

    private IReadOnlyList<(string Value, string Text)> Units =>
    [
        (string.Empty, OrganisationText.All),
        .. _list.Lines.DistinctBy(line => line.Unit.Id).Select(line => (line.Unit.Code, line.UnitName(CultureInfo.CurrentUICulture))).OrderBy(unit => unit.Item2, StringComparer.CurrentCulture),
    ];

    private IReadOnlyList<(string Value, string Text)> Years =>
    [
        (string.Empty, OrganisationText.All),
        .. _list.Lines.SelectMany(line => Enumerable.Range(line.Table.FromYear, line.Table.ToYear - line.Table.FromYear + 1)).Distinct().OrderDescending()
            .Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => (year, year)),
    ];

    private static IReadOnlyList<(string Value, string Text)> Subjects =>
    [
        (string.Empty, OrganisationText.All),
        .. Enum.GetValues<FigureSubject>().Select(subject => (SnakeCase.Of(subject.ToString()), Words.Of(subject, CultureInfo.CurrentUICulture))),
    ];

    private static IReadOnlyList<(string Value, string Text)> States => [(string.Empty, OrganisationText.All), (FigureFilter.OpenValue, OrganisationText.OnlyOpen)];

    protected override async Task LoadAsync(CancellationToken token) => _list = await Organisation.ListAsync(Actor, token);
}
