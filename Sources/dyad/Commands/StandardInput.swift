import Domain
import FoundationEssentials
import Workflow

/// Standard input, as one document or as lines.
enum StandardInput {
    static func capture(address: String?, media: String?, published: Period?) -> Result<Capture, WorkError> {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) {
            bytes += Array(line.utf8)
            if bytes.count > Files.sizeLimit {
                return .failure(
                    WorkError("-: more than \(Files.sizeLimit) bytes.\n  Give its parts as files of their own."))
            }
        }
        return .success(Capture(source: "-", bytes: bytes, address: address, media: media, published: published))
    }

    /// The lines, read as they are asked for.
    static func lines() -> some Sequence<String> {
        sequence(state: ()) { _ in readLine() }.lazy.filter { !$0.isEmpty }
    }
}
