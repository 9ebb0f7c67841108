// What the margins of the control report are called on the screen.
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Cli.Screen;

/// <summary>The names with their units.</summary>
public static class MarginNames
{
    private static readonly Dictionary<ControlMargin, Phrase> Names = new()
    {
        [ControlMargin.Residents] = new("常住人口", "residents"),
        [ControlMargin.Urban] = new("城镇常住人口", "urban residents"),
        [ControlMargin.Rural] = new("乡村常住人口", "rural residents"),
        [ControlMargin.AgeSex] = new("分年龄组、性别人口", "residents by age group and sex"),
        [ControlMargin.Households] = new("家庭户户数", "family households"),
        [ControlMargin.HouseholdMembers] = new("家庭户人口", "members of family households"),
        [ControlMargin.CollectivePersons] =
            new("集体户人口", "persons in collective households"),
        [ControlMargin.HouseholdSize] = new("户均人数", "mean household size"),
        [ControlMargin.OnePerson] =
            new("一人户比重（百分点）", "one-person households (points)"),
        [ControlMargin.Generations] =
            new("各代数户比重（百分点）", "households by generations (points)"),
        [ControlMargin.HukouOtherCounty] =
            new("户口在省内其他县的常住人口", "residents with hukou in another county"),
        [ControlMargin.HukouOutside] =
            new("户口在省外的常住人口", "residents with hukou outside Hunan"),
        [ControlMargin.AbsentOutside] =
            new("省外的湖南户籍人口", "Hunan-hukou people by zone outside"),
        [ControlMargin.MinorsAlone] = new(
            "有未成年人而无成人的户", "households with minors and no adult"),
        [ControlMargin.MotherGapFaults] = new(
            "母子年龄差不在 15–49 岁的对数", "mother-child gaps outside 15-49 years"),
        [ControlMargin.MotherGap] = new(
            "母子平均年龄差（25–29 岁）", "mean mother-child gap (25-29 years)"),
        [ControlMargin.CoupleGap] = new(
            "夫妻平均年龄差（1–4 岁）", "couples' mean age gap (1-4 years)"),
    };

    public static Phrase Of(ControlMargin margin) => Names[margin];
}
