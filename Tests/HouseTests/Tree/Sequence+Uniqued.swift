extension Sequence where Element: Hashable & Comparable {
    /// Each element once, in order.
    var uniqued: [Element] { Set(self).sorted() }
}
