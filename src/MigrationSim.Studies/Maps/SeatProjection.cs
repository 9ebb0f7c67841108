// From a seat's longitude and latitude to kilometres, set right where seats share an old town.
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Maps;

/// <summary>Plain cylindrical projection about the middle of Hunan.</summary>
public static class SeatProjection
{
    /// <summary>Kilometres a degree at 27.6 degrees north.</summary>
    private const double KmEast = 98.65;

    private const double KmNorth = 110.57;

    /// <summary>
    /// District governments often sit side by side in the old town, whichever way the district
    /// lies from it. Kilometres east and north by which a seat stands for its district.
    /// </summary>
    private static readonly Dictionary<string, (double East, double North)> Nudges = new()
    {
        ["430102"] = (2, 1), // Furong: the middle of Changsha, east bank
        ["430103"] = (1, -9), // Tianxin: south
        ["430104"] = (-6, -1), // Yuelu: west bank
        ["430105"] = (3, 8), // Kaifu: north
        ["430111"] = (6, -5), // Yuhua: south-east
        ["430112"] = (-6, 8), // Wangcheng: north-west
        ["430121"] = (10, 3), // Changsha county: east
        ["430211"] = (-4, 0), // Tianyuan: west bank in Zhuzhou
        ["430321"] = (-10, -4), // Xiangtan county: south-west of the city
        ["430405"] = (6, 0), // Zhuhui: east bank in Hengyang
        ["430406"] = (0, -5), // Yanfeng: south
        ["430407"] = (0, 6), // Shigu: north
        ["430408"] = (-6, 0), // Zhengxiang: west
        ["430412"] = (-6, 7), // Nanyue: the mountain, north-west of Hengshan
        ["430502"] = (6, 0), // Shuangqing: east in Shaoyang
        ["430503"] = (-1, -6), // Daxiang: south
        ["430511"] = (-3, 5), // Beita: north-west
        ["430702"] = (0, 6), // Wuling: north bank in Changde
        ["430703"] = (0, -14), // Dingcheng: south bank
        ["430902"] = (0, 9), // Ziyang: north bank in Yiyang
        ["430903"] = (2, -7), // Heshan: south bank
        ["433123"] = (4, -2), // Fenghuang: south of Jishou, not behind Huayuan
    };

    public static MapSeat Of(County county, string prefecture, double residents)
    {
        var (east, north) = Nudges.GetValueOrDefault(county.Code);
        return new(
            county.Code, prefecture, residents,
            (county.SeatLongitude * KmEast) + east, -((county.SeatLatitude * KmNorth) + north));
    }
}
