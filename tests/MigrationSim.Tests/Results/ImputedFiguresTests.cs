// Flags of imputed figures: none is forgotten.
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Results;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class ImputedFiguresTests
{
    [Fact]
    public void Every_figure_of_the_base_year_is_flagged_as_imputed()
    {
        string[] plain = ["Year", "Tables", "Places", "EqualityContract"];
        var figures = typeof(BaseYear).GetProperties().Concat(typeof(BasePlaces).GetProperties())
            .Select(property => property.Name).Except(plain).Order();
        Assert.Equal(figures, ImputedFigures.All.Select(figure => figure.Property).Order());
    }
}
