using System.Globalization;
using Microsoft.Playwright;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>Measures, and judges nothing: how long a key press takes until the next picture on a sheet of 100 branches × 12 indicators, beside an empty page with one
/// field; and how long a save takes. Run on demand: <c>dotnet test … --filter FullyQualifiedName~EntryDelayMeasure -- xUnit.Explicit=only</c>.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class EntryDelayMeasure(Product product, ITestOutputHelper output)
{
    private const int Branches = 100;
    private const int Keys = 200;

    private const string Listen = """
        () => { window.delays = []; document.addEventListener('keydown', () => { const start = performance.now(); requestAnimationFrame(() => {
          const channel = new MessageChannel(); channel.port1.onmessage = () => window.delays.push(performance.now() - start); channel.port2.postMessage(0); }); }, true); }
        """;

    [Fact(Explicit = true)]
    public async Task KeyPress_OnAWideSheet()
    {
        await using var house = await EntryHouse.OpenAsync(Branches);
        await EntryOffice.AddMeasuresAsync(house.Database, 4);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var empty = await MeasureAsync(official.Page, async () =>
        {
            await official.Page.SetContentAsync("<input autofocus>");
            await official.Page.Locator("input").FocusAsync();
        });

        var sheet = new EntrySheetPage(official);
        var start = TimeProvider.System.GetTimestamp();
        await sheet.OpenAsync(EntryOffice.Month);
        output.WriteLine(Line("page of 100 × 12 opened", TimeProvider.System.GetElapsedTime(start).TotalMilliseconds));
        var filled = await MeasureAsync(official.Page, () => sheet.Input(50, 3).FocusAsync());
        output.WriteLine(Line("empty page, median", empty[empty.Count / 2]) + Line(", p95", P95(empty)));
        output.WriteLine(Line("sheet, median", filled[filled.Count / 2]) + Line(", p95", P95(filled)));
        output.WriteLine(Line("ratio of p95", P95(filled) / P95(empty)));
        var saves = await official.Page.EvaluateAsync<double[]>("() => performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('data/cells')).map(entry => entry.duration)");
        output.WriteLine(Line("saves", saves.Length) + Line(", median", saves.Order().ElementAt(saves.Length / 2)) + Line(", p95", P95([.. saves.Order()])));
    }

    private static string Line(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.0}");

    private static double P95(List<double> sorted) => sorted[(int)(sorted.Count * 0.95)];

    /// <summary>Types figures and moves on with Enter, as in a column.</summary>
    private static async Task<List<double>> MeasureAsync(IPage page, Func<Task> open)
    {
        await open();
        await page.EvaluateAsync(Listen);
        for (var key = 0; key < Keys; key++)
        {
            await page.Keyboard.PressAsync(key % 5 == 4 ? "Enter" : ((key % 8) + 1).ToString(CultureInfo.InvariantCulture));
            await page.WaitForTimeoutAsync(30);
        }

        return [.. (await page.EvaluateAsync<double[]>("() => window.delays")).Order()];
    }
}
