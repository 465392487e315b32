/// Draws values over time as SVG: lines told apart by dash and by a name at their end, bands behind, events as numbered
/// rules.
///
/// Colours and type come from the style sheet of the page, by the classes `line-1`, `band-1`, `marker`; without one the
/// drawing is black on white. The figures stand in a table beside it, so that the picture is one image to a screen reader.
public struct LineChart: Sendable {
    private let chart: Chart
    private let number: @Sendable (Double, Double) -> String
    private let times: Axis
    private let values: Axis

    private static let (width, height) = (820.0, 380.0)
    private static let plot = (left: 68.0, right: 640.0, top: 30.0, bottom: 340.0)

    /// Prepares a drawing.
    /// - Parameter number: prints a value of the axis, given with the step between two marks.
    public init(_ chart: Chart, number: @escaping @Sendable (Double, Double) -> String) {
        self.chart = chart
        self.number = number
        let points = chart.lines.flatMap(\.points) + chart.bands.flatMap { $0.low + $0.high }
        times = Axis(years: points.map(\.time), marks: 9)
        values = Axis(over: points.map(\.value), marks: 6)
    }

    /// The drawing; nothing if there are no values.
    public var svg: HTMLText? {
        guard chart.lines.contains(where: { !$0.points.isEmpty }) else { return nil }
        return """
            <svg class="chart" viewBox="0 0 820 380" role="img" aria-label="\(chart.title)">
            \(grid)\(chart.bands.enumerated().map { band($0.element, $0.offset) })\(shownMarkers.map(marker))\
            \(chart.lines.enumerated().map { line($0.element, $0.offset) })\(names)</svg>

            """
    }

    /// The events within the times that are drawn, in the order of their numbers.
    public var shownMarkers: [Chart.Marker] {
        chart.markers.filter { times.range.contains($0.time) }.sorted { $0.time < $1.time }
    }

    // MARK: Places

    private func x(_ time: Double) -> Double { Self.plot.left + times.place(time) * (Self.plot.right - Self.plot.left) }
    private func y(_ value: Double) -> Double {
        Self.plot.bottom - values.place(value) * (Self.plot.bottom - Self.plot.top)
    }

    private static func print(_ place: Double) -> String {
        let tenths = Int((place * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    private func pair(_ point: Chart.Point) -> String { "\(Self.print(x(point.time))) \(Self.print(y(point.value)))" }

    // MARK: Pieces

    private var grid: HTMLText {
        let rows = values.ticks.map { tick -> HTMLText in
            let style = tick == 0 ? "rule zero" : "rule"
            return """
                <path class="\(style)" d="M68 \(Self.print(y(tick)))H640"/>
                <text class="tick" x="60" y="\(Self.print(y(tick) + 4))" text-anchor="end">\(number(tick, values.step))</text>

                """
        }
        let columns = times.ticks.map { tick -> HTMLText in
            """
            <path class="mark" d="M\(Self.print(x(tick))) 340v5"/>
            <text class="tick" x="\(Self.print(x(tick)))" y="360" text-anchor="middle">\(Int(tick))</text>

            """
        }
        return "<text class=\"unit\" x=\"8\" y=\"14\">\(chart.unit)</text>\n\(rows)\(columns)"
    }

    private func band(_ band: Chart.Band, _ place: Int) -> HTMLText {
        let stretches = stretches(zip(band.low, band.high).map { ($0, $1) }) { $0.0.time }
        return "\(stretches.map { stretch -> HTMLText in area(stretch, place) })"
    }

    private func area(_ stretch: [(Chart.Point, Chart.Point)], _ place: Int) -> HTMLText {
        let around = stretch.map { pair($0.1) } + stretch.reversed().map { pair($0.0) }
        return "<path class=\"band band-\(place + 1)\" d=\"M\(around.joined(separator: "L"))Z\"/>\n"
    }

    private func line(_ line: Chart.Line, _ place: Int) -> HTMLText {
        let stretches = stretches(line.points, time: \.time)
        let style = "line-\(place + 1)"
        let path = stretches.map { "M" + $0.map(pair).joined(separator: "L") }.joined()
        // A point alone has no line, and few points are seen better as such.
        let dots = line.points.count <= 24 ? line.points : stretches.filter { $0.count == 1 }.flatMap { $0 }
        return """
            <path class="line \(style)" d="\(path)"/>
            \(dots.map { point -> HTMLText in
                "<circle class=\"dot \(style)\" cx=\"\(Self.print(x(point.time)))\" cy=\"\(Self.print(y(point.value)))\" r=\"3\"/>\n"
            })
            """
    }

    private func marker(_ marker: Chart.Marker) -> HTMLText {
        let number = (shownMarkers.firstIndex(of: marker) ?? 0) + 1
        // Neighbours closer than their numbers are wide stand on two levels.
        let isLow = number % 2 == 0
        return """
            <path class="marker" d="M\(Self.print(x(marker.time))) \(isLow ? 28 : 18)V340"/>
            <text class="marker-number" x="\(Self.print(x(marker.time)))" y="\(isLow ? 25 : 14)" text-anchor="middle">\(number)</text>

            """
    }

    /// The names of the lines at their ends, moved apart where they would touch.
    private var names: HTMLText {
        let ends = chart.lines.enumerated().compactMap { place, line in
            line.points.last.map { (place: place, name: line.name, y: y($0.value)) }
        }.sorted { $0.y < $1.y }
        var last = -Double.infinity
        let texts = ends.map { end -> HTMLText in
            last = max(end.y, last + 15)
            return """
                <text class="name line-\(end.place + 1)" x="648" y="\(Self.print(min(last, 372) + 4))">\(end.name)</text>

                """
        }
        return "\(texts)"
    }

    /// Points parted where the time between two of them is longer than a gap.
    private func stretches<Item>(_ items: [Item], time: (Item) -> Double) -> [[Item]] {
        var stretches: [[Item]] = []
        for item in items {
            if let last = stretches.last?.last, time(item) - time(last) <= chart.gap,
                !chart.breaksAtYears || time(item).rounded(.down) == time(last).rounded(.down)
            {
                stretches[stretches.count - 1].append(item)
            } else {
                stretches.append([item])
            }
        }
        return stretches
    }
}
