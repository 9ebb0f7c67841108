// What calibration left: draws of the parameters, and what they belong to.
namespace MigrationSim.Core.Runs;

/// <summary>A posterior sample.</summary>
/// <param name="Draws">Equally likely draws.</param>
/// <param name="Digest">SHA-256 of the draws as written, lower-case hex.</param>
/// <param name="BaseDigest">Digest of the base-year tables it was calibrated with.</param>
/// <param name="ModelVersion">Version of the model it was calibrated with.</param>
public sealed record Posterior(
    IReadOnlyList<PosteriorDraw> Draws, string Digest, string BaseDigest, string ModelVersion)
{
    /// <summary>
    /// Whether it is of this model and these tables; a draw moves a fit, and means nothing beside
    /// another.
    /// </summary>
    public bool Fits(Model model) =>
        BaseDigest == model.BaseYear.Tables.Digest && ModelVersion == Runs.ModelVersion.Text;
}
