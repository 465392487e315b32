import Domain
import Generators
import LedgerSQLite
import Testing

/// Recordings in random order and number; the seed stands in the name of each case.
@Suite struct RandomRecordingTests {
    private enum Recording {
        case readings(DocumentReadings)
        case observations([Observation])
        case verdicts([Verdict])

        func record(in ledger: some Ledger) async throws {
            switch self {
            case .readings(let readings): try await ledger.record(readings)
            case .observations(let observations): try await ledger.record(observations)
            case .verdicts(let verdicts): try await ledger.record(verdicts)
            }
        }
    }

    private static func recordings() -> [Recording] {
        let readings = (0..<6).map { Sample.readings("\($0)", values: (0...$0).map { 200 + Double($0) }) }
        let verdicts = readings.flatMap(\.claims).enumerated().map {
            Sample.verdict($1, VerdictLabel.allCases[$0 % VerdictLabel.allCases.count], atWriting: $0 % 2 == 0)
        }
        return readings.map(Recording.readings)
            + (1...6).map { .observations([Sample.observation(1, month: $0), Sample.observation(2, month: 13 - $0)]) }
            + verdicts.map { .verdicts([$0]) }
    }

    @Test(arguments: LedgerPlace.allCases, 1...12 as ClosedRange<UInt64>)
    func `order and repetition don't matter`(_ place: LedgerPlace, _ seed: UInt64) async throws {
        let ordered = try await LedgerPlace.memory.withLedger { ledger async throws in
            for recording in Self.recordings() { try await recording.record(in: ledger) }
            return try await LedgerContent(of: ledger)
        }
        var generator = SeededGenerator(seed: seed)
        let shuffled = Self.recordings()
            .flatMap { Array(repeating: $0, count: Int.random(in: 1...3, using: &generator)) }
            .shuffled(using: &generator)
        try await place.withLedger { ledger async throws in
            for recording in shuffled { try await recording.record(in: ledger) }
            #expect(try await LedgerContent(of: ledger) == ordered)
            #expect(ordered.verdicts.count == 21)
        }
    }

    @Test(arguments: LedgerPlace.allCases, 1...12 as ClosedRange<UInt64>)
    func `the readings recorded last are the ones that stand`(_ place: LedgerPlace, _ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        var standing: [EntryID: DocumentReadings] = [:]
        try await place.withLedger { ledger async throws in
            for _ in 0..<60 {
                let value = Double(Int.random(in: 1...3, using: &generator))
                let readings = Sample.readings("\(Int.random(in: 1...3, using: &generator))", values: [value])
                let isChange = standing[readings.document.id] != readings
                let isAdded = try await ledger.record(readings)
                #expect(isAdded == isChange)
                standing[readings.document.id] = readings
            }
            let documents = standing.values.sorted { $0.document.id < $1.document.id }
            let (found, claims) = (try await ledger.documents(), try await ledger.claims())
            #expect(found == documents.map(\.document))
            #expect(claims == documents.flatMap(\.claims))
        }
    }
}
