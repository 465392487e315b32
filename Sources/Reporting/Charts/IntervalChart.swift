public import Domain

/// Draws what a figure can be, by several who say so, as bars on one axis: SVG that is read from top to bottom, also on a
/// narrow screen.
///
/// What a bar is of stands above it in words, and its outline tells its kind, so that no colour is needed. An end that is
/// open is an arrow to the edge. Colours come from the style sheet of the page.
public struct IntervalChart: Sendable {
    /// A bar.
    public struct Bar: Sendable, Hashable {
        /// What a bar stands for.
        public enum Kind: String, Sendable {
            /// What the claim states.
            case stated
            /// What everything else implies.
            case implied
            /// One print of the same figure.
            case printed
            /// What the claim would say without its slip.
            case undone
        }

        /// What it stands for.
        public var kind: Kind
        /// What it is of, with its value, in words.
        public var name: String
        /// From where to where it goes.
        public var interval: Interval

        /// Describes a bar.
        public init(_ kind: Kind, name: String, interval: Interval) {
            self.kind = kind
            self.name = name
            self.interval = interval
        }
    }

    /// What it shows, in a few words.
    public let title: String
    /// The bars, from top to bottom.
    public let bars: [Bar]
    /// What lies between the first two bars, and how wide it is in words, if they are apart.
    public let gap: (interval: Interval, name: String)?
    private let unit: String
    private let number: @Sendable (Double, Double) -> String
    private let values: Axis

    private static let (left, right) = (14.0, 346.0)
    /// As many letters of usual width as a line of the drawing holds.
    private static let lineWidth = 50

    /// Prepares a drawing.
    /// - Parameters:
    ///   - unit: what the numbers of the axis count.
    ///   - number: prints a number of the axis, given with the step between two marks.
    public init(
        title: String, unit: String, bars: [Bar], gap: (interval: Interval, name: String)? = nil,
        number: @escaping @Sendable (Double, Double) -> String
    ) {
        self.title = title
        self.unit = unit
        self.bars = bars
        self.gap = gap
        self.number = number
        let ends = bars.flatMap { [$0.interval.low, $0.interval.high] }.filter(\.isFinite)
        let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
        // What is open goes on for a while; a single value stands in the middle.
        let isOpen = bars.contains { !$0.interval.isBounded }
        let margin = max((high - low) * (isOpen ? 0.25 : 0.06), max(abs(low), abs(high)) * 1e-6)
        values = Axis(over: [low - margin, high + margin].map { low >= 0 ? max($0, 0) : $0 }, marks: 4)
    }

    /// What the drawing says, in words.
    public var description: [String] { bars.map(\.name) + [gap?.name].compactMap { $0 } }

    /// The drawing; nothing if no bar has an end.
    public var svg: HTMLText? {
        guard bars.contains(where: { $0.interval.low.isFinite || $0.interval.high.isFinite }) else { return nil }
        var drawn: [HTMLText] = []
        var top = 6.0
        for (place, bar) in bars.enumerated() {
            let lines = Self.lines(bar.name)
            drawn.append(text(lines, top))
            top += 16 * Double(lines.count)
            drawn.append(self.bar(bar, top))
            top += 22
            if place == 0, let gap {
                drawn.append(self.gap(gap, top))
                top += 26
            }
        }
        let words = ([title] + description).joined(separator: ". ")
        return """
            <svg class="chart intervals" viewBox="0 0 360 \(Int(top) + 40)" role="img" aria-label="\(words)">
            <title>\(title)</title><desc>\(description.joined(separator: ". "))</desc>
            \(grid(to: top))\(drawn)</svg>

            """
    }

    // MARK: Pieces

    private func x(_ value: Double) -> Double { Self.left + values.place(value) * (Self.right - Self.left) }

    private static func print(_ place: Double) -> String {
        let tenths = Int((place * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    private func grid(to bottom: Double) -> HTMLText {
        let marks = values.ticks.map { tick -> HTMLText in
            let place = x(tick)
            // At the edges numbers stand inwards.
            let (anchor, inward) =
                place < Self.left + 20 ? ("start", -12.0) : place > Self.right - 20 ? ("end", 12) : ("middle", 0)
            return """
                <path class="rule" d="M\(Self.print(place)) 4V\(Int(bottom))"/>
                <text class="tick" x="\(Self.print(place + inward))" y="\(Int(bottom) + 15)" text-anchor="\(anchor)">\(number(tick, values.step))</text>

                """
        }
        return """
            \(marks)<text class="unit" x="\(Int(Self.right))" y="\(Int(bottom) + 33)" text-anchor="end">\(unit)</text>

            """
    }

    private func text(_ lines: [String], _ top: Double) -> HTMLText {
        let texts = lines.enumerated().map { place, line -> HTMLText in
            "<text class=\"name\" x=\"\(Int(Self.left))\" y=\"\(Int(top) + 12 + 16 * place)\">\(line)</text>\n"
        }
        return "\(texts)"
    }

    private func bar(_ bar: Bar, _ top: Double) -> HTMLText {
        let interval = bar.interval
        let (start, end) = (x(interval.low), x(interval.high))
        // What is narrower than the eye sees is still seen.
        let width = max(end - start, 4)
        let left = min(max((start + end - width) / 2, Self.left - 4), Self.right - width + 4)
        let arrows = [
            interval.low.isFinite ? nil : "M\(Self.print(left)) \(Int(top) + 1)l-9 7l9 7Z",
            interval.high.isFinite ? nil : "M\(Self.print(left + width)) \(Int(top) + 1)l9 7l-9 7Z",
        ].compactMap { $0 }.joined()
        let arrow: HTMLText? = arrows.isEmpty ? nil : "<path class=\"arrow \(bar.kind.rawValue)\" d=\"\(arrows)\"/>\n"
        let (inset, height) = bar.kind == .printed ? (5, 6) : (2, 12)
        return """
            <rect class="interval \(bar.kind.rawValue)" x="\(Self.print(left))" y="\(Int(top) + inset)" \
            width="\(Self.print(width))" height="\(height)"/>
            \(arrow)
            """
    }

    /// A rule with an end on each side, and its width in words beneath.
    private func gap(_ gap: (interval: Interval, name: String), _ top: Double) -> HTMLText {
        let (start, end) = (x(gap.interval.low), x(gap.interval.high))
        let isLeft = start + end < Self.left + Self.right
        return """
            <path class="gap" d="M\(Self.print(start)) \(Int(top))v8m0 -4H\(Self.print(end))m0 -4v8"/>
            <text class="gap-name" x="\(Self.print(isLeft ? start : end))" y="\(Int(top) + 20)" \
            text-anchor="\(isLeft ? "start" : "end")">\(gap.name)</text>

            """
    }

    /// Words in lines that fit; writings without spaces, whose letters are twice as wide, break anywhere.
    private static func lines(_ words: String) -> [String] {
        var lines: [String] = []
        var (line, width) = ("", 0)
        var lastSpace: String.Index?
        for character in words {
            let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            line.append(character)
            width += isWide ? 2 : 1
            if character == " " || isWide { lastSpace = line.endIndex }
            guard width > lineWidth else { continue }
            let cut = lastSpace ?? line.endIndex
            lines.append(String(line[..<cut]))
            line = String(line[cut...])
            width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            lastSpace = nil
        }
        return (lines + [line]).filter { !$0.isEmpty }
    }
}
