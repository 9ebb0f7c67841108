// How many households of each kind a place has, as far as anybody asks.
using System.Numerics;

namespace MigrationSim.Core.Indicators;

/// <summary>Households, and children of 6-15 where said.</summary>
internal record struct HouseholdSums
{
    public int All { get; set; }

    /// <summary>All but the collective ones; the next three are of them.</summary>
    public int Families { get; set; }

    public int Renters { get; set; }

    public int AffordableTenants { get; set; }

    /// <summary>Affordable tenants registered outside the county.</summary>
    public int MigrantTenants { get; set; }

    /// <summary>Skilled or trained, the reference person of working age.</summary>
    public int Skilled { get; set; }

    /// <summary>Neither, at the same ages.</summary>
    public int Unskilled { get; set; }

    /// <summary>The unskilled with a member of 16-19.</summary>
    public int UnskilledYouth { get; set; }

    /// <summary>Children of 6-15.</summary>
    public int Pupils { get; set; }

    /// <summary>Of them, those registered outside the county.</summary>
    public int MigrantPupils { get; set; }

    /// <summary>Adds households of one kind, see <see cref="HouseholdKind"/>.</summary>
    public void Add(int kind, int households, int pupils)
    {
        All += households;
        Pupils += pupils;
        if (HouseholdKind.IsForeign(kind)) MigrantPupils += pupils;
        if (HouseholdKind.IsSkilled(kind)) Skilled += households;
        if (HouseholdKind.IsUnskilled(kind)) Unskilled += households;
        if (HouseholdKind.IsUnskilledYouth(kind)) UnskilledYouth += households;
        if (HouseholdKind.IsCollective(kind)) return;
        Families += households;
        if (HouseholdKind.IsRenter(kind)) Renters += households;
        if (!HouseholdKind.IsAffordableTenant(kind)) return;
        AffordableTenants += households;
        if (HouseholdKind.IsForeign(kind)) MigrantTenants += households;
    }

    /// <summary>Adds the households of a set that are here, without their pupils.</summary>
    public void Add(in CountSets sets, bool isCollective)
    {
        var all = sets.Here & sets.Living;
        var working = all & sets.Working;
        All += BitOperations.PopCount(all);
        Skilled += BitOperations.PopCount(working & sets.Skilled);
        Unskilled += BitOperations.PopCount(working & ~sets.Skilled);
        UnskilledYouth += BitOperations.PopCount(working & ~sets.Skilled & sets.Youth);
        if (isCollective) return;
        var tenants = all & sets.Affordable;
        Families += BitOperations.PopCount(all);
        Renters += BitOperations.PopCount(all & sets.Renting);
        AffordableTenants += BitOperations.PopCount(tenants);
        MigrantTenants += BitOperations.PopCount(tenants & sets.Foreign);
    }

    public void Add(in HouseholdSums other)
    {
        All += other.All;
        Families += other.Families;
        Renters += other.Renters;
        AffordableTenants += other.AffordableTenants;
        MigrantTenants += other.MigrantTenants;
        Skilled += other.Skilled;
        Unskilled += other.Unskilled;
        UnskilledYouth += other.UnskilledYouth;
        Pupils += other.Pupils;
        MigrantPupils += other.MigrantPupils;
    }
}
