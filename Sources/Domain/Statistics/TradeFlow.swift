/// The way goods went, seen from the country that counted them (UN, International Merchandise Trade Statistics 2010).
public enum TradeFlow: String, Sendable, Codable, CaseIterable {
    case export, `import`
    /// Goods that left again much as they had come in; exports hold them, too.
    case reExport = "re-export"
    /// Goods that came back much as they had left; imports hold them, too.
    case reImport = "re-import"
}
