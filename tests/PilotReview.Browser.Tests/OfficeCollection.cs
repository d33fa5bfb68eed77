using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>Jobs in offices of their own, and pages on a phone. They run beside the rest, with a product and a browser of their own.</summary>
[CollectionDefinition(nameof(OfficeCollection))]
public sealed class OfficeCollection : ICollectionFixture<Product>;
