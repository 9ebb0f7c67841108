// What the tests of reports share: the runs, written once, and the browser, started once.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[CollectionDefinition(Name)]
public sealed class ReportsTogether : ICollectionFixture<CensusRuns>, ICollectionFixture<Chromium>
{
    public const string Name = "reports";
}
