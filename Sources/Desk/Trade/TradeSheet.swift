import Reporting
import Workflow

/// What there is to say to a question about trade: records, which of them stand in the table, a picture, and doubts.
struct TradeSheet {
    /// A column of the table.
    struct Column {
        /// How its values are printed.
        enum Kind {
            case text, amount, percent, ratio, period, country

            /// Whether cells of it are numbers.
            var isNumber: Bool { [.amount, .percent, .ratio].contains(self) }
        }

        /// The member of the record.
        let path: String
        let kind: Kind
        /// The name of its heading among the sentences, where it isn't that of the member.
        var heading: String?

        init(_ path: String, _ kind: Kind, heading: String? = nil) {
            self.path = path
            self.kind = kind
            self.heading = heading
        }
    }

    /// The records, as commands print them.
    let records: [JSON]
    /// Whether figures stand at the last month of their time, as sums since January do, not in its middle.
    var standsAtEnd = false
    let columns: [Column]
    /// The currency of the amounts.
    var unit: String { records.first?["unit"].cell ?? "" }
    /// The sources that the records come from, those of the other side among them.
    var sources: Set<String> {
        Set(
            records.flatMap { record in
                ["source", "mirror_source"].flatMap { record[$0].cell.split(separator: "+").map(String.init) }
            })
    }
    var chart: HTMLText?
    /// The events that the picture numbers.
    var markers: [Chart.Marker] = []
    /// Doubts and what has to be known to read the figures, in words.
    var notes: [String] = []
    /// Why there are no records, where more can be said than that there are none.
    var refusal: String?
    /// Where a row leads: to the figures behind it.
    var links: [Link] = []

    /// Where the first cell of a row leads, and what is found there.
    struct Link {
        let row: Int
        let link: String
        let caption: String
    }

    /// How large the amounts are.
    var size: Double {
        let paths = columns.filter { $0.kind == .amount }.map(\.path)
        return records.reduce(0) { size, record in
            paths.reduce(size) { max($0, abs(record[path: $1].number ?? 0)) }
        }
    }

    /// The values of a member over time.
    func points(_ path: String) -> [Chart.Point] {
        records.compactMap { record in
            guard let time = record["period"].time(atEnd: standsAtEnd), let value = record[path: path].number else {
                return nil
            }
            return Chart.Point(time: time, value: value)
        }
    }
}
