using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>Pages and jobs on a laptop, on one product and one Chromium; the others are an <see cref="OfficeCollection"/>.</summary>
[CollectionDefinition(nameof(ProductCollection))]
public sealed class ProductCollection : ICollectionFixture<Product>;
