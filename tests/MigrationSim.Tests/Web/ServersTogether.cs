// What the tests of the server share: one server, and the browser.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[CollectionDefinition(Name)]
public sealed class ServersTogether : ICollectionFixture<ServerBench>, ICollectionFixture<Chromium>
{
    public const string Name = "servers";
}
