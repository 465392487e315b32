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
    /// The next capture is asked for while others are read, so one who sends a document and waits for its answer gets
    /// it. At most twice as many captures as there are cores are held at once: memory does not grow with their number.
    /// - Parameters:
    ///   - next: gives the next input, or nothing at the end.
    ///   - capture: gets an input's bytes; nothing if it is to be passed over, and then no readings are handed on.
    public func each<Given: Sendable>(
        _ next: @Sendable @escaping () async -> Given?, cores: Int,
        capture: @Sendable @escaping (Given) -> Result<Capture?, WorkError>,
        then use: (Given, Result<[DocumentReadings], WorkError>) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: ReadingStep<Given>.self) { group in
            var finished: [Int: (Given, Result<[DocumentReadings], WorkError>)] = [:]
            var begun = 0
            var handedOn = 0
            var isAsking = false
            var hasEnded = false
            func ask() {
                guard !isAsking, !hasEnded, begun - handedOn < max(1, cores * 2) else { return }
                isAsking = true
                group.addTask { .given(await next()) }
            }
            ask()
            while let happened = try await group.next() {
                switch happened {
                case .given(let given?):
                    let number = begun
                    begun += 1
                    isAsking = false
                    group.addTask { .read(number, given, capture(given).flatMap { $0.map(readings) ?? .success([]) }) }
                case .given(nil):
                    isAsking = false
                    hasEnded = true
                case .read(let number, let given, let result):
                    finished[number] = (given, result)
                    while let (given, result) = finished.removeValue(forKey: handedOn) {
                        try await use(given, result)
                        handedOn += 1
                    }
                }
                ask()
            }
        }
    }
}
