// What may have become of a household in one run and not in the other.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Comparisons;

/// <summary>
/// A question about a household in both runs. The first six exclude each other and leave nobody
/// out; the others say where those went who live or are registered elsewhere.
/// </summary>
public sealed record Fate(string Name, bool IsWhole, Fate.Question Is)
{
    public delegate bool Question(in Household inBase, in Household inVariant);

    public static Fate Same { get; } = Whole(
        "same", (in a, in b) => !Moved(a, b) && !Registered(a, b));

    public static Fate OtherHome { get; } = Whole(
        "other_home", (in a, in b) => Moved(a, b) && !Registered(a, b));

    public static Fate OtherHukou { get; } = Whole(
        "other_hukou", (in a, in b) => !Moved(a, b) && Registered(a, b));

    public static Fate OtherBoth { get; } = Whole(
        "other_home_and_hukou", (in a, in b) => Moved(a, b) && Registered(a, b));

    public static Fate OnlyInBase { get; } =
        new("only_in_base", true, (in a, in b) => b.Members == 0);

    public static Fate OnlyInVariant { get; } =
        new("only_in_scenario", true, (in a, in b) => a.Members == 0);

    public static Fate IntoTown { get; } = Part(
        "into_town", (in a, in b) => !Cells.IsUrban(a.Residence) && Cells.IsUrban(b.Residence));

    public static Fate OutOfTown { get; } = Part(
        "out_of_town", (in a, in b) => Cells.IsUrban(a.Residence) && !Cells.IsUrban(b.Residence));

    public static Fate IntoHunan { get; } = Part(
        "into_hunan", (in a, in b) => !Cells.IsHunan(a.Residence) && Cells.IsHunan(b.Residence));

    public static Fate OutOfHunan { get; } = Part(
        "out_of_hunan", (in a, in b) => Cells.IsHunan(a.Residence) && !Cells.IsHunan(b.Residence));

    public static Fate ToUrbanHukou { get; } = Part(
        "to_urban_hukou", (in a, in b) => !IsUrbanHukou(a) && IsUrbanHukou(b));

    public static Fate FromUrbanHukou { get; } = Part(
        "from_urban_hukou", (in a, in b) => IsUrbanHukou(a) && !IsUrbanHukou(b));

    public static IReadOnlyList<Fate> All { get; } =
    [
        Same, OtherHome, OtherHukou, OtherBoth, OnlyInBase, OnlyInVariant,
        IntoTown, OutOfTown, IntoHunan, OutOfHunan, ToUrbanHukou, FromUrbanHukou,
    ];

    /// <summary>Its number in All.</summary>
    public static int NumberOf(Fate fate) =>
        All.Index().First(other => ReferenceEquals(other.Item, fate)).Index;

    private static Fate Whole(string name, Question isSo) => Both(name, true, isSo);

    private static Fate Part(string name, Question isSo) => Both(name, false, isSo);

    private static Fate Both(string name, bool isWhole, Question isSo) => new(
        name, isWhole, (in a, in b) => a.Members != 0 && b.Members != 0 && isSo(a, b));

    private static bool Moved(in Household a, in Household b) => a.Residence != b.Residence;

    private static bool Registered(in Household a, in Household b) => a.Hukou != b.Hukou;

    private static bool IsUrbanHukou(in Household home) =>
        home.Hukou != Cells.OutsideHukou && Cells.IsUrban(home.Hukou);
}
