// What a household's events are called where a user reads.
namespace MigrationSim.Studies.Stories;

/// <summary>Each once, in both languages.</summary>
public static class EventNames
{
    private static readonly Dictionary<HouseholdEvent, (string Zh, string En)> Names = new()
    {
        [HouseholdEvent.Death] = ("有人去世", "a death"),
        [HouseholdEvent.Birth] = ("有孩子出生", "a birth"),
        [HouseholdEvent.DiedOut] = ("户消亡", "nobody is left"),
        [HouseholdEvent.LeftToStudy] = ("有成员外出上大学", "a member leaves to study"),
        [HouseholdEvent.MemberPaired] = ("有成员结婚离家", "a member pairs and leaves"),
        [HouseholdEvent.PartnerCame] = ("配偶进门", "a partner comes"),
        [HouseholdEvent.CoupleParted] = ("夫妇分开", "the couple parts"),
        [HouseholdEvent.TookInKin] = ("收留亲属", "takes in kin"),
        [HouseholdEvent.Divided] = ("分户", "divides"),
        [HouseholdEvent.JoinedOthers] = ("并入另一户", "joins another household"),
        [HouseholdEvent.Relabelled] = ("居住地就地划为城镇", "its residence is relabelled urban"),
        [HouseholdEvent.Readdressed] = ("户籍地就地划为城镇", "its hukou address is relabelled"),
        [HouseholdEvent.Displaced] = ("失去住所", "loses its home"),
        [HouseholdEvent.Considered] = ("考虑迁移", "considers a move"),
        [HouseholdEvent.Refused] = ("所选地无空位", "is refused a place"),
        [HouseholdEvent.Moved] = ("迁移", "moves"),
        [HouseholdEvent.ChildMoved] = ("成年子女离家", "a grown child moves out"),
        [HouseholdEvent.FamilySplit] = ("部分家人留下", "some stay behind"),
        [HouseholdEvent.Settled] = ("落户", "settles (hukou)"),
        [HouseholdEvent.GaveUpLand] = ("退出承包地", "gives up its land"),
        [HouseholdEvent.SchoolDenied] = ("孩子未获学位", "is denied a school place"),
        [HouseholdEvent.Trained] = ("接受培训", "is trained"),
        [HouseholdEvent.BoughtHome] = ("成为有房户", "comes to own its home"),
        [HouseholdEvent.AffordableHome] = ("获得保障房", "gets an affordable dwelling"),
        [HouseholdEvent.LeftModel] = ("离开模型范围", "leaves the model"),
    };

    public static (string Zh, string En) Of(HouseholdEvent what) => Names[what];
}
