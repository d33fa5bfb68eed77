using Microsoft.Playwright;
using PilotReview.Core.Observations;
using PilotReview.Testing;

namespace PilotReview.Browser.Tests;

/// <summary>The sheet of a month as somebody at the keyboard uses it. Rows and columns count from 0.</summary>
internal sealed class EntrySheetPage(Visitor visitor)
{
    public IPage Page => visitor.Page;

    public ILocator Saved => Page.Locator("[data-saved]");

    public async Task OpenAsync(Period month)
    {
        await visitor.OpenAsync($"data?unit={EntryOffice.Ward}&month={month}");
        await Page.WaitForSelectorAsync("[data-entry][data-ready=yes]");
    }

    public ILocator Cell(int row, int column) => Page.Locator($"tr[data-row='{row}'] > td").Nth(column);

    public ILocator Input(int row, int column) => Cell(row, column).Locator("input");

    public ILocator Issue(string text) => Page.Locator("[data-issue]").Filter(new() { HasText = text });

    /// <summary>Types rows of figures from one cell on, with Tab from cell to cell.</summary>
    public async Task TypeAsync(int row, int column, params string[][] rows)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            await Input(row + at, column).FocusAsync();
            foreach (var text in rows[at])
            {
                await Page.Keyboard.TypeAsync(text);
                await Page.Keyboard.PressAsync("Tab");
            }
        }
    }

    /// <summary>Pastes a block as a spreadsheet copies it.</summary>
    public async Task PasteAsync(int row, int column, string block)
    {
        await Input(row, column).FocusAsync();
        await Input(row, column).EvaluateAsync(
            "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            block);
    }

    /// <summary>Waits until nothing is on its way.</summary>
    public async Task SettleAsync()
    {
        await Assertions.Expect(Page.Locator("td.saving, td.waiting")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }
}
