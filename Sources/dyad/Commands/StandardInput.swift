import Dispatch
import Domain
import Glibc
import Workflow

/// Standard input, as one document or as lines.
actor StandardInput {
    private var waiting: [UInt8] = []
    private var start = 0
    private var hasEnded = false

    /// All of it as one document, byte for byte.
    static func capture(address: String?, media: String?, published: Period?) -> Result<Capture, WorkError> {
        var bytes: [UInt8] = []
        while case let more = piece(), !more.isEmpty {
            bytes += more
            if bytes.count > Files.sizeLimit { return .failure(tooLong) }
        }
        return .success(Capture(source: "-", bytes: bytes, address: address, media: media, published: published))
    }

    /// The next line that isn't empty, without its end; nothing at the end of the input.
    ///
    /// A line longer than a file may be is given up to that length, so that it is answered as broken.
    func line() async -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if let end = waiting[start...].firstIndex(of: UInt8(ascii: "\n")) {
                line = Array(waiting[start..<end])
                start = end + 1
                if !line.isEmpty { return line }
            } else if hasEnded || waiting.count - start > Files.sizeLimit {
                line = Array(waiting[start...])
                (waiting, start) = ([], 0)
                return line.isEmpty ? nil : line
            } else {
                waiting.removeFirst(start)
                start = 0
                let more = await Self.nextPiece()
                hasEnded = more.isEmpty
                waiting += more
            }
        }
    }

    private static let tooLong = WorkError(
        "-: more than \(Files.sizeLimit) bytes.\n  Give its parts as files of their own.")

    /// Waits for input on a thread of its own, so that no other work has to wait with it.
    private static func nextPiece() async -> [UInt8] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: piece()) }
        }
    }

    /// The bytes that are there, at most a megabyte; none at the end of the input.
    private static func piece() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            var got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            while got < 0, errno == EINTR { got = read(STDIN_FILENO, buffer.baseAddress, buffer.count) }
            count = max(0, got)
        }
    }
}
