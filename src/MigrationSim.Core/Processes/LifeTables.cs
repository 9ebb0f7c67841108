// Probabilities of death and birth of one year, looked up by living place and person.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Where and how somebody lives, as far as births and deaths can tell.</summary>
public enum Setting
{
    Urban,
    Rural,
    OutsideHunan,
    UrbanCollective,
    RuralCollective,
}

/// <summary>
/// Probabilities in 2^-40, index = setting * 256 + member byte. An empty slot and whoever cannot
/// have a child have probability 0. Death is asked at last year's age, birth at this year's.
/// </summary>
public sealed class LifeTables
{
    public const int SettingCount = 5;

    /// <summary>Nobody survives the year after this birthday.</summary>
    public const int LastAge = 110;

    private readonly ulong[] _death = new ulong[SettingCount * 256];
    private readonly ulong[] _birth = new ulong[SettingCount * 256];

    private LifeTables(ulong boy) => Boy = boy;

    public ReadOnlySpan<ulong> Death => _death;

    public ReadOnlySpan<ulong> Birth => _birth;

    /// <summary>Whom to ask for deaths at all, in any setting.</summary>
    public Thinning DeathBounds { get; private set; } = new([]);

    /// <summary>Chance that a newborn is a boy.</summary>
    public ulong Boy { get; }

    public static Setting SettingOf(int residence, int traits)
    {
        if (Cells.IsExternal(residence)) return Setting.OutsideHunan;
        var rural = residence & 1;
        return (Setting)(Traits.Has(traits, Traits.Collective) ? 3 + rural : rural);
    }

    /// <summary>Tables of one year.</summary>
    /// <param name="rates">Mortality and the age pattern of fertility.</param>
    /// <param name="parameters">Differentials and levels.</param>
    /// <param name="mortalityFactor">Times the rates of every age.</param>
    /// <param name="urbanFertility">Total fertility of urban women, children a woman.</param>
    /// <param name="ruralFertility">Total fertility of rural women, children a woman.</param>
    /// <param name="outsideBirths">Birth rate outside Hunan as a share of the urban one.</param>
    public static LifeTables Build(
        VitalRates rates, DemographicParameters parameters, double mortalityFactor,
        double urbanFertility, double ruralFertility, double outsideBirths)
    {
        var boys = parameters.SexRatioAtBirth / (1 + parameters.SexRatioAtBirth);
        var tables = new LifeTables(Lottery.Fixed(boys));
        var patternSum = rates.Fertility.Sum();
        double[] fertility =
        [
            urbanFertility, ruralFertility, outsideBirths * urbanFertility,
            parameters.CollectiveBirths * urbanFertility,
            parameters.CollectiveBirths * ruralFertility,
        ];

        for (var setting = 0; setting < SettingCount; setting++)
        {
            var rural = (Setting)setting is Setting.Rural or Setting.RuralCollective;
            var level = mortalityFactor
                * (rural ? parameters.RuralMortality : parameters.UrbanMortality);
            for (var age = 0; age <= 125; age++)
            {
                for (var sex = 0; sex < 2; sex++)
                {
                    var index = (setting * 256) + Members.Person(age, sex);
                    tables._death[index] = Lottery.Fixed(
                        DeathProbability(rates, parameters, age, sex, level));
                }

                var woman = (setting * 256) + Members.Person(age, Ages.Female);
                var pattern = age <= Ages.Oldest ? rates.Fertility[age] : 0;
                tables._birth[woman] = Lottery.Fixed(fertility[setting] * pattern / patternSum);
            }
        }

        tables.DeathBounds = new(tables._death);
        return tables;
    }

    /// <summary>Deaths and births to expect in a year from those alive at its start.</summary>
    /// <param name="exposure">Persons by setting * 256 + member byte.</param>
    /// <param name="hunanOnly">Leave out those living outside Hunan.</param>
    public (double Deaths, double Births) Expect(ReadOnlySpan<long> exposure, bool hunanOnly)
    {
        const double Unit = 1.0 / 1099511627776.0;
        var (deaths, births) = (0.0, 0.0);
        for (var setting = 0; setting < SettingCount; setting++)
        {
            if (hunanOnly && (Setting)setting == Setting.OutsideHunan) continue;
            for (var person = 1; person < 255; person++)
            {
                var index = (setting * 256) + person;
                var death = _death[index] * Unit;
                deaths += exposure[index] * death;
                if ((person & 0x7F) < 0x7F)
                    births += exposure[index] * (1 - death) * (_birth[index + 1] * Unit);
            }
        }

        return (deaths, births);
    }

    // Tabulated rates below 85, the Gompertz law above: few are alive and the table is coarse.
    private static double DeathProbability(
        VitalRates rates, DemographicParameters parameters, int age, int sex, double level)
    {
        if (age >= LastAge) return 1;
        var rate = age < 85
            ? rates.Mortality[Ages.Index(age, sex)]
            : Gompertz.Rate(parameters, age, sex);
        return 1 - DetMath.Exp(-rate * level);
    }
}
