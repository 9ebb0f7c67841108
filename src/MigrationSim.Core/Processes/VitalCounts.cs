// What one thread counts of births and deaths.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Whole persons. An event is one addition for the place and one for the registered address; what
/// the books ask beyond that is worked out once a year.
/// </summary>
public sealed class VitalCounts
{
    private readonly long[] _births = new long[Cells.Count];
    private readonly int[] _deaths = new int[Cells.Count * 256];
    private readonly long[] _hukouBirths = new long[Cells.HunanCount];
    private readonly long[] _hukouDeaths = new long[Cells.HunanCount];

    /// <summary>By cell.</summary>
    public ReadOnlySpan<long> Births => _births;

    /// <summary>By cell * 256 + member byte, at last year's age.</summary>
    public ReadOnlySpan<int> Deaths => _deaths;

    public void Born(int cell, int hukou)
    {
        _births[cell]++;
        if (hukou != Cells.OutsideHukou) _hukouBirths[hukou]++;
    }

    /// <summary>A death, at last year's age.</summary>
    public void Died(int cell, int hukou, byte person)
    {
        _deaths[(cell * 256) + person]++;
        if (hukou != Cells.OutsideHukou) _hukouDeaths[hukou]++;
    }

    public void Add(VitalCounts other)
    {
        Sums.Add(_births, other._births);
        Sums.Add(_deaths, other._deaths);
        Sums.Add(_hukouBirths, other._hukouBirths);
        Sums.Add(_hukouDeaths, other._hukouDeaths);
    }

    /// <summary>Adds to the books of the year.</summary>
    public void AddTo(YearCounts counts)
    {
        Sums.Add(counts.Births, _births);
        Sums.Add(counts.Hukou.Births, _hukouBirths);
        Sums.Add(counts.Hukou.Deaths, _hukouDeaths);
        for (var at = 0; at < _deaths.Length; at++)
        {
            if (_deaths[at] == 0) continue;
            var (cell, group) = (at >> 8, YearCounts.AgeIndex((byte)at));
            counts.Deaths[cell] += _deaths[at];
            counts.DeathsByAge[(cell * YearCounts.AgeWidth) + group] += _deaths[at];
        }
    }

    public void Clear()
    {
        Array.Clear(_births);
        Array.Clear(_deaths);
        Array.Clear(_hukouBirths);
        Array.Clear(_hukouDeaths);
    }
}
