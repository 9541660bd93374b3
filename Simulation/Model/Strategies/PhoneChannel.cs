using System.Diagnostics;

namespace Simulation.Model.Strategies;

/// <summary>A channel that sells phones, and so needs type approval and can be sued or banned.</summary>
internal enum PhoneChannel
{
    Direct,
    Retail,
    Carrier,
}

/// <summary>Phone channels among all channels.</summary>
internal static class PhoneChannelExtensions
{
    internal static PhoneChannel ToPhoneChannel(this Channel channel)
    {
        Debug.Assert(channel != Channel.Accessories, "Accessories are no phones.");
        return (PhoneChannel)(channel - Channel.Direct);
    }
}
