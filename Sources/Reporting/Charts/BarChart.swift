/// Draws values of several things as bars from left to right, the first on top, as SVG.
public struct BarChart: Sendable {
    /// A bar.
    public struct Bar: Sendable {
        /// What it is of.
        public var name: String
        /// How long it is.
        public var value: Double

        /// Describes a bar.
        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    private let title: String
    private let bars: [Bar]
    private let number: @Sendable (Double, Double) -> String
    private let values: Axis

    private static let (nameWidth, width, row) = (190.0, 820.0, 26.0)

    /// Prepares a drawing.
    /// - Parameter number: prints a value, given with the step between two marks.
    public init(title: String, bars: [Bar], number: @escaping @Sendable (Double, Double) -> String) {
        self.title = title
        self.bars = bars
        self.number = number
        values = Axis(over: bars.map(\.value) + [0], marks: 6)
    }

    /// The drawing; nothing if there are no bars.
    public var svg: HTMLText? {
        guard !bars.isEmpty else { return nil }
        let height = Int(Self.row) * bars.count + 8
        return """
            <svg class="chart bars" viewBox="0 0 820 \(height)" role="img" aria-label="\(title)">
            \(bars.enumerated().map { bar($0.element, $0.offset) })</svg>

            """
    }

    private func bar(_ bar: Bar, _ place: Int) -> HTMLText {
        let top = 4 + Self.row * Double(place)
        let (zero, end) = (x(0), x(bar.value))
        let (left, length) = (min(zero, end), max(abs(end - zero), 1))
        return """
            <text class="tick" x="182" y="\(Int(top + 17))" text-anchor="end">\(bar.name)</text>
            <rect class="bar" x="\(Int(left))" y="\(Int(top + 4))" width="\(Int(length))" height="16"/>
            <text class="tick" x="\(Int(max(zero, end) + 6))" y="\(Int(top + 17))">\(number(bar.value, values.step / 100))</text>

            """
    }

    private func x(_ value: Double) -> Double {
        Self.nameWidth + values.place(value) * (Self.width - Self.nameWidth - 110)
    }
}
