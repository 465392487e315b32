/// Which way counted trade goes, seen from the one who counts.
public enum DefectFlow: String, Hashable, Sendable, CaseIterable {
    /// Out of the country.
    case export
    /// Into the country.
    case `import`
}
