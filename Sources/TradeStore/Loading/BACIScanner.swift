import Domain
import Glibc

/// Reads rows in the form of BACI from bytes.
struct BACIScanner {
    /// Why a row can't be read, and at which byte it begins.
    struct Fault: Error {
        let what: String
        let byte: Int
    }

    private let bytes: UnsafeRawBufferPointer
    private var next: Int
    private let end: Int
    private let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
    /// Where the row begins that is being read.
    private var start = 0

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        self.bytes = bytes
        next = range.lowerBound
        end = range.upperBound
    }

    /// The bytes behind the line of names; nothing if that line is another one.
    static func body(of bytes: UnsafeRawBufferPointer) -> Int? {
        let names = Array("t,i,j,k,v,q".utf8)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.dropFirst(start).starts(with: names) else { return nil }
        var next = start + names.count
        if next < bytes.count, bytes[next] == 13 { next += 1 }
        if next == bytes.count { return next }
        return bytes[next] == 10 ? next + 1 : nil
    }

    /// Reads the next row; nothing at the end.
    mutating func row() throws(Fault) -> (
        period: UInt64, exporter: UInt64, importer: UInt64, goods: UInt64, value: UInt64, weight: UInt64
    )? {
        while next < end, bytes[next] == 10 || bytes[next] == 13 { next += 1 }
        guard next < end else { return nil }
        start = next
        let time = try code(below: 409_513, named: "t")
        let exporter = try code(below: 1000, named: "i")
        let importer = try code(below: 1000, named: "j")
        let goods = try code(below: 1_000_000, named: "k")
        let value = try number(named: "v")
        guard let value, next < end, bytes[next] == 44 else { throw fault("v isn't a number followed by a comma") }
        next += 1
        let weight = try number(named: "q")
        if next < end, bytes[next] == 13 { next += 1 }
        guard next == end || bytes[next] == 10 else { throw fault("the row doesn't end behind q") }
        next += 1
        let period = time < 4096 ? time << 4 : (time / 100) << 4 | time % 100
        guard time < 4096 || (1...12).contains(time % 100) else { throw fault("t isn't a year or a month") }
        return (period, exporter, importer, goods, value.bitPattern, weight?.bitPattern ?? ColumnFile.missing)
    }

    /// Digits and the comma behind them.
    private mutating func code(below limit: UInt64, named name: StaticString) throws(Fault) -> UInt64 {
        skipSpaces()
        var number: UInt64 = 0
        let first = next
        var place = next
        let last = min(end, next &+ 9)
        while place < last, case let digit = bytes[place] &- 48, digit < 10 {
            number = number &* 10 &+ UInt64(digit)
            place &+= 1
        }
        next = place
        guard next > first, next < end, bytes[next] == 44, number < limit else {
            throw fault("\(name) isn't a code below \(limit) followed by a comma")
        }
        next += 1
        return number
    }

    /// A decimal number, or nothing for `NA` and an empty cell.
    private mutating func number(named name: StaticString) throws(Fault) -> Double? {
        skipSpaces()
        let first = next
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
        next = place
        let places = point < 0 ? 0 : place &- point &- 1
        let seen = place &- first &- (point < 0 ? 0 : 1)
        // Up to fifteen digits and a power of ten are both exact, so that the quotient is the nearest number.
        let closed = next >= end || bytes[next] == 44 || bytes[next] == 10 || bytes[next] == 13
        if closed, seen > 0, seen <= 15 { return Double(digits) / powers[places] }
        if closed, next == first { return nil }
        return try unusualNumber(from: first, named: name)
    }

    private mutating func unusualNumber(from first: Int, named name: StaticString) throws(Fault) -> Double? {
        next = first
        while next < end, ![44, 10, 13].contains(bytes[next]), next - first < 64 { next += 1 }
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[first..<next]), as: UTF8.self)
        if text == "NA" { return nil }
        guard let number = Double(text), number.isFinite else { throw fault("\(name) isn't a number") }
        return number
    }

    private mutating func skipSpaces() { while next < end, bytes[next] == 32 { next += 1 } }

    private func fault(_ what: String) -> Fault { Fault(what: what, byte: start) }

}
