import Foundation
import Generators

/// Made-up trade with the shape of the real: few large countries, few large goods, most flows small, and two customs
/// offices that rarely agree.
struct World {
    static let countries = 200
    static let goods = 5000
    let seed: UInt64

    /// Writes a table for each year and side, in the form of BACI; gives the number of rows.
    func write(to folder: String, years: Int) throws -> Int {
        var generator = SeededGenerator(seed: seed)
        let sizes = (0..<World.countries).map { exp(-0.022 * Double($0)) * .random(in: 0.6...1.4, using: &generator) }
        let popularity = (0..<World.goods).map { _ in pow(Double.random(in: 0..<1, using: &generator), 3) + 0.01 }
        let files = try (0..<years * 2).map { number in
            let path = "\(folder)/\(number % 2 == 0 ? "export" : "import")-\(1995 + number / 2).csv"
            try Data("t,i,j,k,v,q\n".utf8).write(to: URL(fileURLWithPath: path))
            return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        }
        for file in files { try file.seekToEnd() }
        var buffers = [String](repeating: "", count: files.count)
        var rows = 0
        for exporter in 0..<World.countries {
            for importer in 0..<World.countries where importer != exporter {
                let tie = sizes[exporter] * sizes[importer] * .random(in: 0.05...1, using: &generator)
                for good in 0..<World.goods {
                    guard Double(generator.next() >> 11) * 0x1p-53 < 0.637 * tie * popularity[good] else { continue }
                    let size = 3 + 2 * log(1 + 40 * tie) + 1.9 * normal(&generator)
                    for year in 0..<years where generator.next() % 100 < 85 {
                        let value = exp(size + 0.03 * Double(year) + 0.3 * normal(&generator))
                        for side in 0..<2 where generator.next() % 100 < 90 {
                            let told = generator.next() % 200 == 0 ? 0 : value * exp(0.25 * normal(&generator))
                            let weight = generator.next() % 20 == 0 ? "NA" : decimal(told * 0.4)
                            buffers[year * 2 + side] +=
                                "\(1995 + year),\(4 * exporter + 4),\(4 * importer + 4),"
                                + "\(10_100 + 197 * good),\(decimal(told)),\(weight)\n"
                            rows += 1
                        }
                    }
                }
            }
            for (number, file) in files.enumerated() {
                try file.write(contentsOf: Data(buffers[number].utf8))
                buffers[number] = ""
            }
        }
        return rows
    }

    private func decimal(_ value: Double) -> String {
        let thousandths = Int(min(value, 1e12) * 1000)
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }

    private func normal(_ generator: inout SeededGenerator) -> Double {
        let sum = (0..<4).reduce(0.0) { total, _ in total + Double(generator.next() >> 11) * 0x1p-53 }
        return (sum - 2) * 1.732
    }
}
