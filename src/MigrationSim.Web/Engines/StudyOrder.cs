// What is asked of a run beyond its answer: how sure it is, which chapter adds what.
using MigrationSim.Core.Levers;

namespace MigrationSim.Web.Engines;

/// <summary>What a study is about.</summary>
public enum StudyKind
{
    /// <summary>Draws of the parameters, each with and without the scenario.</summary>
    Doubt,

    /// <summary>Each chapter of the plan alone, and what everything costs.</summary>
    Chapters,
}

/// <summary>A study of a scenario against the baseline.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Parts">Its levers by chapter, each chapter alone; some may turn none.</param>
/// <param name="Seed">The random seed of all its runs.</param>
/// <param name="Target">Where its results go: a folder for doubt, a file for chapters.</param>
public sealed record StudyOrder(
    StudyKind Kind, Scenario Scenario, IReadOnlyList<Scenario> Parts, uint Seed, string Target);

/// <summary>How many of a study's runs, or pairs of them, are made.</summary>
public readonly record struct StudyPlace(int Done, int Count);
