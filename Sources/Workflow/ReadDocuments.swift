public import Domain
import Intake
import Reading
public import Rules

/// From a capture to what its documents say, without a ledger.
public struct ReadDocuments: Sendable {
    private let unpacker: Unpacker
    private let reader: Reader

    /// Prepares for many captures.
    /// - Parameter dyad: the pair of countries to read for; without it, the one that each document names most.
    public init(_ rulebook: Rulebook, dyad: String? = nil) {
        unpacker = Unpacker(rulebook)
        reader = Reader(rulebook, dyad: dyad)
    }

    /// The readings of one capture's documents, or why it can't be read.
    public func readings(of capture: Capture) -> Result<[DocumentReadings], WorkError> {
        do throws(IntakeError) {
            return .success(try unpacker.documents(in: capture).map(reader.readings))
        } catch {
            return .failure(WorkError(error.description))
        }
    }

    /// The readings of many captures, read in parallel and handed on in the order given.
    ///
    /// At most twice as many captures as there are cores are held at once, so memory does not grow with their number.
    public func each<Given: Sendable>(
        _ captures: some Sequence<Given>, cores: Int,
        capture: @Sendable @escaping (Given) -> Result<Capture, WorkError>,
        then use: (Given, Result<[DocumentReadings], WorkError>) async throws -> Void
    ) async throws {
        var waiting = captures.makeIterator()
        try await withThrowingTaskGroup(of: (Int, Given, Result<[DocumentReadings], WorkError>).self) { group in
            var begun = 0
            func begin() {
                guard let given = waiting.next() else { return }
                let number = begun
                begun += 1
                group.addTask { (number, given, capture(given).flatMap { readings(of: $0) }) }
            }
            for _ in 0..<max(1, cores * 2) { begin() }
            var finished: [Int: (Given, Result<[DocumentReadings], WorkError>)] = [:]
            var next = 0
            while let (number, given, result) = try await group.next() {
                finished[number] = (given, result)
                while let (given, result) = finished.removeValue(forKey: next) {
                    try await use(given, result)
                    next += 1
                    begin()
                }
            }
        }
    }
}
