import Domain
import Glibc

/// Reads rows in the form of BACI from bytes.
struct BACIScanner {
    /// Why a row can't be read.
    struct Fault: Error {
        let what: String
    }

    private let bytes: UnsafeRawBufferPointer
    private var next: Int
    private let end: Int
    private let power: Int
    private static let largest = 22
    private let powers: [Double]
    /// Where the row begins that was read last.
    private(set) var start = 0

    /// Begins with a stretch of whole lines; a one stands for a power of ten.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, power: Int) {
        self.bytes = bytes
        (next, end) = (range.lowerBound, range.upperBound)
        self.power = power
        powers = (0...BACIScanner.largest).map { pow(10, Double($0)) }
    }

    /// Where the lines behind the line of names begin; nothing if that line is another one.
    static func body(of bytes: UnsafeRawBufferPointer) -> Int? {
        let names = Array("t,i,j,k,v,q".utf8)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.dropFirst(start).starts(with: names) else { return nil }
        var next = start + names.count
        if next < bytes.count, bytes[next] == 13 { next += 1 }
        return next == bytes.count ? next : bytes[next] == 10 ? next + 1 : nil
    }

    /// Reads the next row; nothing at the end.
    ///
    /// A value or a weight that is missing has the word of a missing one.
    @inline(__always)
    mutating func row() throws(Fault) -> (
        period: UInt64, exporter: Int, importer: Int, goods: UInt64, value: UInt64, weight: UInt64
    )? {
        while next < end, bytes[next] == 10 || bytes[next] == 13 { next += 1 }
        guard next < end else { return nil }
        start = next
        let time = try code(below: 409_513, named: "t")
        let exporter = try code(below: 1_000_000_000, named: "i")
        let importer = try code(below: 1_000_000_000, named: "j")
        let goods = try code(below: 1_000_000, named: "k")
        let value = try number(power, named: "v")
        guard next < end, bytes[next] == 44 else { throw Fault(what: "v isn't a number followed by a comma") }
        next += 1
        let weight = try number(0, named: "q")
        if next < end, bytes[next] == 13 { next += 1 }
        guard next == end || bytes[next] == 10 else { throw Fault(what: "the row doesn't end behind q") }
        next += 1
        let period = time < 4096 ? time << 4 : (time / 100) << 4 | time % 100
        guard time < 4096 || (1...12).contains(time % 100) else { throw Fault(what: "t isn't a year or a month") }
        return (period, Int(exporter), Int(importer), goods, value.bitPattern, weight.bitPattern)
    }

    /// Digits and the comma behind them.
    @inline(__always)
    private mutating func code(below limit: UInt64, named name: StaticString) throws(Fault) -> UInt64 {
        skipSpaces()
        var (number, place) = (UInt64(0), next)
        let last = min(end, next &+ 9)
        while place < last, case let digit = bytes[place] &- 48, digit < 10 {
            number = number &* 10 &+ UInt64(digit)
            place &+= 1
        }
        guard place > next, place < end, bytes[place] == 44, number < limit else {
            throw Fault(what: "\(name) isn't a code below \(limit) followed by a comma")
        }
        next = place &+ 1
        return number
    }

    /// A decimal number and what it stands for; not a number for `NA` and an empty cell.
    @inline(__always)
    private mutating func number(_ power: Int, named name: StaticString) throws(Fault) -> Double {
        skipSpaces()
        var (digits, place, point): (UInt64, Int, Int) = (0, next, -1)
        while place < end {
            let digit = bytes[place] &- 48
            if digit < 10 {
                digits = digits &* 10 &+ UInt64(digit)
            } else if digit == 254, point < 0 {
                point = place
            } else {
                break
            }
            place &+= 1
        }
        let raised = power &- (point < 0 ? 0 : place &- point &- 1)
        let seen = place &- next &- (point < 0 ? 0 : 1)
        // Up to fifteen digits and a power of ten are both exact, so that the result is the nearest number.
        guard seen > 0, seen <= 15, raised <= BACIScanner.largest,
            place >= end || bytes[place] == 44 || bytes[place] == 10 || bytes[place] == 13
        else { return try unusualNumber(power, named: name) }
        next = place
        return raised < 0 ? Double(digits) / powers[-raised] : Double(digits) * powers[raised]
    }

    private mutating func unusualNumber(_ power: Int, named name: StaticString) throws(Fault) -> Double {
        let first = next
        while next < end, ![44, 10, 13].contains(bytes[next]), next - first < 64 { next += 1 }
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[first..<next]), as: UTF8.self)
        if text == "NA" || text.isEmpty { return .nan }
        // The library would read hexadecimals, and no further than a nought byte.
        let isDecimal = text.utf8.allSatisfy { (48...57).contains($0) || Self.signs.contains($0) }
        let number = Double("\(text)e\(power)") ?? Double(text).map { $0 * pow(10, Double(power)) }
        guard isDecimal, let number, number.isFinite else { throw Fault(what: "\(name) isn't a number") }
        return number
    }

    private static let signs = Array("+-.eE".utf8)

    private mutating func skipSpaces() { while next < end, bytes[next] == 32 { next += 1 } }
}
