using PilotReview.Core.Pilots;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.LegalBases;

/// <summary>A document and the pilots that rest on it.</summary>
/// <param name="Basis">The document.</param>
/// <param name="Pilots">Pilots that rest on it, by code.</param>
/// <param name="Author">Who wrote it last.</param>
public sealed record BasisView(LegalBasis Basis, IReadOnlyList<Pilot> Pilots, RowAuthor? Author)
{
    /// <summary>Pilots that have begun and rest on it although it is out of force.</summary>
    public IEnumerable<Pilot> LeftOn(DateOnly day) => Basis.IsOutOfForceOn(day) ? Pilots.Where(pilot => pilot.Start <= day) : [];
}
