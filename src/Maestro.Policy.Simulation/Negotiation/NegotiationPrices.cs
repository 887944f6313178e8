namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>The prices of the reference's negotiation, and what a deal is worth.</summary>
public static class NegotiationPrices
{
    /// <summary>What the seller begins with.</summary>
    public const int SellerList = 120_000;

    /// <summary>What the seller never goes below.</summary>
    public const int SellerFloor = 90_000;

    /// <summary>What the buyer wants.</summary>
    public const int BuyerTarget = 95_000;

    private const int OverTarget = 3_000;
    private const int EarlyRounds = 3;
    private const double NearMiddle = 0.25;

    /// <summary>Whether both sides take a price.</summary>
    /// <param name="price">The price.</param>
    /// <returns>From the seller's floor to a little above the buyer's target.</returns>
    public static bool AreAgreed(int price) => price is >= SellerFloor and <= BuyerTarget + OverTarget;

    /// <summary>What a deal is worth.</summary>
    /// <param name="price">The price.</param>
    /// <param name="round">The round in which it was agreed on, from 1.</param>
    /// <returns><see cref="DealQuality.Good"/> for an early deal near the middle.</returns>
    public static DealQuality Quality(int price, int round)
    {
        const int Most = BuyerTarget + OverTarget;
        const double Middle = (SellerFloor + Most) / 2.0;

        return !AreAgreed(price) ? DealQuality.Bad
            : round <= EarlyRounds && Math.Abs(price - Middle) / (Most - SellerFloor) <= NearMiddle ? DealQuality.Good
            : DealQuality.Ok;
    }
}
