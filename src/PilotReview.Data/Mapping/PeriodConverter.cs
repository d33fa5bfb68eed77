using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Mapping;

/// <summary>Stores a period as one whole number: kind × 100,000 + index. Periods of one kind keep their order.</summary>
public sealed class PeriodConverter() : ValueConverter<Period, int>(
    period => ((int)period.Kind * Factor) + period.Index,
    stored => Period.FromIndex((PeriodKind)(stored / Factor), stored % Factor))
{
    private const int Factor = 100_000;
}
