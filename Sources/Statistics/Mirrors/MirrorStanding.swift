/// Which side of a mirrored flow is short of the other, freight and insurance allowed for.
public enum MirrorStanding: String, Hashable, Sendable, CaseIterable {
    /// The importer declares as much more as freight and insurance can be.
    case withinBand
    /// The importer declares less than the exporter, or too little more.
    case importerShort
    /// The importer declares more than freight and insurance can explain.
    case exporterShort
}
