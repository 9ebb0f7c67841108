// The methods that are compared, with their names in both languages.
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>A method: its code in the tables and its name.</summary>
public sealed record HindcastMethod(string Code, string Zh, string En);

/// <summary>The model, the statistical yardsticks and every baseline.</summary>
public static class HindcastMethods
{
    public const string Model = "model";
    public const string ModelWithErrors = "model_with_training_errors";
    public const string ModelWithoutResiduals = "model_without_residuals";
    public const string Ridge = "ridge";
    public const string RidgeWithModel = "ridge_with_model";

    /// <summary>In the order in which tables show them.</summary>
    public static IReadOnlyList<HindcastMethod> All { get; } =
    [
        new(Model, "本模型", "the model"),
        new(ModelWithErrors, "本模型，加训练县的误差", "the model with the training units' errors"),
        new(ModelWithoutResiduals, "本模型，不用县级剩余", "the model without county residuals"),
        new(Ridge, "岭回归（2010 年协变量）", "ridge on covariates of 2010"),
        new(RidgeWithModel, "岭回归，加本模型的推算", "ridge with the model's prediction"),
        new(Methods.LastValue, "沿用最近值", "last value"),
        new(Methods.Linear, "线性外推", "linear"),
        new(Methods.Logistic, "逻辑斯蒂外推", "logistic"),
        new(Methods.GrowthDifference, "城乡增长率差（联合国法）", "urban-rural growth difference"),
        new(Methods.ProvinceChange, "套用全省以往变化", "the province's past change"),
        new(Methods.ShiftShare, "偏离—份额法", "shift-share"),
        new(Methods.ShiftShareOwn, "偏离—份额法，加本地偏离", "shift-share with own shift"),
        new(Methods.NaturalChange, "只有自然变动", "natural change alone"),
        new(Methods.CohortComponent, "队列要素法，转移率不变", "cohort-component, constant rates"),
        new(Methods.ProvinceChangeOfTraining, "套用训练县同期变化",
            "the training units' change of the same years"),
        new(Methods.ShiftShareOfTraining, "偏离—份额法，训练县同期",
            "shift-share on the training units' growth of the same years"),
    ];

    public static HindcastMethod Get(string code) => All.First(method => method.Code == code);
}
