// The households of one cell while they are being put together.
namespace MigrationSim.Core.Syntheses;

/// <summary>Columns of equal length: first the households with children, then the others.</summary>
internal sealed class FamilyDraft(int households)
{
    /// <summary>The group of households that take no others beside those they have.</summary>
    public const byte Closed = HouseholdTypes.GroupCount;

    /// <summary>Members' bytes by slot, as HouseholdReading reads them.</summary>
    public ulong[] Members { get; } = new ulong[households];

    /// <summary>
    /// The age that elders and siblings are matched to: the woman's, else the man's.
    /// </summary>
    public byte[] Anchor { get; } = new byte[households];

    /// <summary>Core and children as planned (HouseholdType.Group).</summary>
    public byte[] Group { get; } = new byte[households];

    public int Count { get; private set; }

    /// <summary>Adds a household of a core; 0 stands for nobody.</summary>
    public void Add(byte first, byte second, int children, byte anchor)
    {
        var core = (first != 0 ? 1 : 0) + (second != 0 ? 1 : 0);
        Members[Count] = first | ((ulong)second << 8);
        Anchor[Count] = anchor;
        Group[Count] = (byte)HouseholdTypes.GroupOf(core, children);
        Count++;
    }

    /// <summary>Puts a member into a slot, or several into those from it on.</summary>
    public void Put(int household, int slot, ulong members) =>
        Members[household] |= members << (8 * slot);

    /// <summary>
    /// Moves the core to the others' slots: kin who raise children not their own.
    /// </summary>
    public void MakeKin(int household)
    {
        Members[household] = (Members[household] & 0xFFFF) << (8 * HouseholdReading.FirstOther);
        Group[household] = Closed;
    }
}
