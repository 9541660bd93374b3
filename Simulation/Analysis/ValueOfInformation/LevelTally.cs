namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// Sums over outer points of one level: Y, the highest mean over the inner sample, and Z, the mean of what the two halves of
/// the inner sample give less Y, which is never negative (the antithetic difference of Giles &amp; Goda 2019).
/// </summary>
internal sealed class LevelTally
{
    private double _y;
    private double _z;
    private double _yy;
    private double _zz;
    private double _yz;

    internal int Count { get; private set; }

    internal double MeanY => _y / Count;

    internal double MeanZ => _z / Count;

    internal double VarianceY => Covariance(_yy, _y, _y);

    internal double VarianceZ => Covariance(_zz, _z, _z);

    internal double CovarianceYZ => Covariance(_yz, _y, _z);

    internal void Add(double y, double z)
    {
        Count++;
        _y += y;
        _z += z;
        _yy += y * y;
        _zz += z * z;
        _yz += y * z;
    }

    private double Covariance(double products, double left, double right) =>
        Count < 2 ? 0 : (products - (left * right / Count)) / (Count - 1);
}
