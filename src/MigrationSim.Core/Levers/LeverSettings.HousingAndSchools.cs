// Levers on dwellings, building land and school places.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("affordable_rental_units", Kind = LeverKind.Policy,
        MeaningZh = "全省每年建成的公租房与保障性租赁住房",
        MeaningEn = "Public and affordable rental dwellings finished, in the whole province",
        Unit = "dwellings a year", UnitZh = "套/年", Min = 0, Max = 80000,
        Baseline = 10000, Goal = 30000, Where = "INFLOW", IsCapital = true,
        Items = "task-4;measure-1;measure-6", Indicator = "units; migrants in them",
        Column = "affordable_dwellings",
        Source = "[A]; evidence mixed: positive for renters (Du et al. 2024), none on "
            + "settling in a sample of 199,524 (SSWR 2024) [S]")]
    public Trajectory AffordableRentalUnits { get; init; } = Trajectory.Constant(10000);

    [Lever("purchase_support", Kind = LeverKind.Policy,
        MeaningZh = "首次购买城镇住房的补贴或政策优惠",
        MeaningEn = "Subsidy or eased limits for a first urban dwelling: migrants, teachers, "
            + "families with two children, graduates",
        Unit = "% of price", UnitZh = "占房价 %", Min = 0, Max = 10,
        Baseline = 0, Goal = 3, Where = "COUNTY_SEAT",
        Items = "task-4", Indicator = "county-seat purchases",
        Column = "purchases",
        Source = "[A]; the effect of prices is not monotone (Zhang, He and Ma 2017 [S])")]
    public Trajectory PurchaseSupport { get; init; } = Trajectory.Constant(0);

    [Lever("land_quota_follow_people", Kind = LeverKind.Policy,
        MeaningZh = "新增建设用地与学位跟随常住人口增长的程度",
        MeaningEn = "How far building land and school places follow last year's growth of "
            + "residents",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0.3, Goal = 0.8, Where = "INFLOW",
        Items = "measure-1;measure-4", Indicator = "land and places per added resident",
        Column = "dwellings",
        Source = "[A]")]
    public Trajectory LandQuotaFollowPeople { get; init; } = Trajectory.Constant(0.3);

    [Lever("school_access_equality", Kind = LeverKind.Policy,
        MeaningZh = "随迁子女进入公办学校（义务教育、学前与中职）的机会，与本地儿童相比",
        MeaningEn = "Access of migrant children to public places in compulsory, preschool and "
            + "vocational schools, against that of local children",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0.80, Goal = 0.95, Where = "INFLOW",
        Items = "task-3", Indicator = "migrant children in public schools",
        Column = "migrant_public_school_share_pct",
        Source = "[A] range and goal; direction from Huang 2021 [S]")]
    public Trajectory SchoolAccessEquality { get; init; } = Trajectory.Constant(0.80);

    [Lever("school_seat_growth", Kind = LeverKind.Policy,
        MeaningZh = "城镇中小学学位的年增长",
        MeaningEn = "Growth of urban school places",
        Unit = "% a year", UnitZh = "%/年", Min = -2, Max = 6,
        Baseline = 1, Goal = 2.5, Where = "INFLOW", IsCapital = true,
        Items = "task-3;measure-1", Indicator = "places denied",
        Column = "places_denied", Falls = true,
        Source = "[A]; no count of places is published by county")]
    public Trajectory SchoolSeatGrowth { get; init; } = Trajectory.Constant(1);
}
