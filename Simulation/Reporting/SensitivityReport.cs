using Simulation.Analysis.Sensitivity;
using Simulation.Engine;

namespace Simulation.Reporting;

/// <summary>What decides between two strategies of a region, as reports show it.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Region">The region.</param>
/// <param name="Contrast">What is explained.</param>
/// <param name="Inputs">[inputs] what the scenario says of each, in row order.</param>
/// <param name="Result">What was found.</param>
internal sealed record SensitivityReport(
    string Name,
    RegionPlan Region,
    Contrast Contrast,
    IReadOnlyList<ParameterValue> Inputs,
    SensitivityResult Result
)
{
    /// <summary>How many trials and points there were.</summary>
    internal required SensitivitySize Size { get; init; }

    /// <summary>The grade of an input, or the worst of a tied set; none where one is not graded, and for groups and shocks.</summary>
    internal char? GradeOf(Factor factor) =>
        factor.Kind is FactorKind.Group or FactorKind.Shocks
            ? null
            : factor
                .Inputs.Select(i => Inputs[i].Grade)
                .Aggregate((worst, grade) => worst is null || grade is null ? null : Worse(worst.Value, grade.Value));

    internal string? SourceOf(Factor factor) => factor.IsInput ? Inputs[factor.Inputs[0]].Source : null;

    private static char Worse(char one, char other) => one > other ? one : other;
}

/// <summary>How large a sensitivity analysis was.</summary>
/// <param name="Trials">Of the ordinary run.</param>
/// <param name="Points">Base points of the design.</param>
internal sealed record SensitivitySize(int Trials, int Points);
