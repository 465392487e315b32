/// A list that is taken from the front, one by one, by whoever asks.
public actor Queue<Element: Sendable> {
    private var rest: ArraySlice<Element>

    /// Takes a list.
    public init(_ elements: [Element]) { rest = elements[...] }

    /// The first element that is left; nothing at the end.
    public func next() -> Element? { rest.popFirst() }
}
