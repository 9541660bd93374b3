namespace Simulation.Model;

/// <summary>The parts that sum to a strategy's value, in report order; costs are negative.</summary>
internal enum Driver
{
    Revenue,
    Channel,
    Product,
    Royalties,
    Service,
    Accessories,
    Grey,
    Operations,
    Setup,
    Certification,
    Litigation,
    Exit,
    Tax,
    Terminal,
    Spillover,
}
