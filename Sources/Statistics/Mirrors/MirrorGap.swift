import Glibc

/// The same trade as its exporter and its importer declare it.
public struct MirrorGap: Hashable, Sendable {
    /// What the exporter declares, at its own border (FOB).
    public let exporter: Double
    /// What the importer declares, in the same currency, freight and insurance included (CIF).
    public let importer: Double
    /// The importer's figure over the exporter's, for which freight and insurance account.
    public let band: ClosedRange<Double>

    /// From nothing to a fifth, where 6 % is usual over all pairs (Marini, Dippelsman and Stanger, 2018).
    public static let usualBand: ClosedRange<Double> = 1.00...1.20

    /// Compares two declarations; nothing unless both are above zero.
    public init?(exporter: Double, importer: Double, band: ClosedRange<Double> = usualBand) {
        guard exporter > 0, importer > 0, exporter.isFinite, importer.isFinite else { return nil }
        self.exporter = exporter
        self.importer = importer
        self.band = band
    }

    /// The importer's figure over the exporter's.
    public var ratio: Double { importer / exporter }

    /// The part of the exporter's figure that the importer doesn't have: 1 − importer/exporter, below 0 if it has more.
    public var gap: Double { 1 - ratio }

    /// The logarithm of exporter over importer, which counts both directions alike (Fisman and Wei, 2004).
    public var logGap: Double { log(exporter / importer) }

    /// The same gap told from the other figure: the logarithm changes its sign.
    public var fromOtherSide: MirrorGap { MirrorGap(swapping: self) }

    private init(swapping gap: MirrorGap) {
        exporter = gap.importer
        importer = gap.exporter
        band = (1 / gap.band.upperBound)...(1 / gap.band.lowerBound)
    }

    /// Whether freight and insurance can account for the difference, and if not, which side is short.
    public var standing: MirrorStanding {
        if ratio < band.lowerBound { return .importerShort }
        return ratio > band.upperBound ? .exporterShort : .withinBand
    }

    /// What may be behind it, most frequent first, as far as two figures tell.
    public var reasons: [MirrorReason] { MirrorReason.reasons(for: standing) }
}
