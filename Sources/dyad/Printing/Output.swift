import FoundationEssentials
import Glibc

/// Standard output and standard error.
enum Output {
    /// Prints a line; a reader that has gone away (`| head`) ends the program quietly.
    static func line(_ text: String) { write(text + "\n", STDOUT_FILENO) }

    /// Prints a line on standard error.
    static func error(_ text: String) { write(text + "\n", STDERR_FILENO) }

    /// Words of a text on one line; its control characters do not reach the terminal.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// Whether standard error is a terminal, so that progress may be drawn over itself.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    static func write(_ text: String, _ descriptor: Int32) { write(Array(text.utf8), descriptor) }

    static func write(_ bytes: [UInt8], _ descriptor: Int32) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno != EINTR {
                exit(errno == EPIPE ? 0 : 1)
            }
        }
    }
}
