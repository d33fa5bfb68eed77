using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>All browser tests share one product and one Chromium.</summary>
[CollectionDefinition(nameof(ProductCollection))]
public sealed class ProductCollection : ICollectionFixture<Product>;
