import Glibc

/// How far a long piece of work is, drawn over itself on a terminal, a line every tenth part elsewhere.
final class Progress: @unchecked Sendable {
    private let wording: (Int, Int) -> String
    private let terminal: Bool
    private let begun = time(nil)
    private var lastTenth = 0
    private var drawn = false

    init(_ wording: @escaping (Int, Int) -> String) {
        self.wording = wording
        terminal = Output.errorIsTerminal
    }

    /// Reports; silent for the first two seconds.
    func report(_ done: Int, of total: Int) {
        guard total > 0, time(nil) - begun >= 2 else { return }
        if terminal {
            Output.write("\r\u{1B}[K\(wording(done, total))", STDERR_FILENO)
            drawn = true
        } else if done * 10 / total > lastTenth {
            lastTenth = done * 10 / total
            Output.error(wording(done, total))
        }
    }

    /// Clears the line.
    func end() { if drawn { Output.write("\r\u{1B}[K", STDERR_FILENO) } }
}
