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

    /// How the rules of claims and sources fared in each sentence of a capture's documents, the best first.
    public func trials(in capture: Capture) -> Result<[JSON], WorkError> {
        do throws(IntakeError) {
            return .success(try unpacker.documents(in: capture).flatMap(reader.trials).map(Record.trial))
        } catch {
            return .failure(WorkError(error.description))
        }
    }

    /// What is made of the readings of many captures: read and made in parallel, handed on in the order given.
    ///
    /// The next capture is asked for while others are read, so one who sends a document and waits for its answer gets
    /// it. At most twice as many captures as there are cores are held at once: memory does not grow with their number.
    /// - Parameters:
    ///   - next: gives the next input, or nothing at the end.
    ///   - capture: gets an input's bytes; nothing if it is to be passed over, and then there are no readings of it.
    ///   - make: makes of an input and its readings what is handed on.
    public func each<Given: Sendable, Made: Sendable>(
        _ next: @Sendable @escaping () async -> Given?, cores: Int,
        capture: @Sendable @escaping (Given) -> Result<Capture?, WorkError>,
        make: @Sendable @escaping (Given, Result<[DocumentReadings], WorkError>) -> Made,
        then use: (Made) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: ReadingStep<Given, Made>.self) { group in
            var finished: [Int: Made] = [:]
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
                    group.addTask {
                        .made(number, make(given, capture(given).flatMap { $0.map(readings) ?? .success([]) }))
                    }
                case .given(nil):
                    isAsking = false
                    hasEnded = true
                case .made(let number, let made):
                    finished[number] = made
                    while let made = finished.removeValue(forKey: handedOn) {
                        try await use(made)
                        handedOn += 1
                    }
                }
                ask()
            }
        }
    }
}
