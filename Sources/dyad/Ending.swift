import ArgumentParser
import Domain
import Glibc
import Rules
import Workflow

/// How a run ends: the message on standard error and the exit code of the contract.
enum Ending {
    /// Done, but some inputs failed; each has been named already.
    static let someFailed = ExitCode(1)
    /// Wrong use.
    static let wrongUse = ExitCode(2)

    static func end(with error: any Error) -> Never {
        switch error {
        case let error as RuleErrors: stop(error.description, 3)
        case let error as LedgerError: stop(error.description, 3)
        case let error as WorkError: stop(error.description, 1)
        case is CleanExit, is ExitCode: DyadCommand.exit(withError: error)
        default:
            // What the parser of arguments reports is wrong use; asking for help is not.
            let code = DyadCommand.exitCode(for: error)
            guard code != .success else { DyadCommand.exit(withError: error) }
            let ending = code == .validationFailure ? wrongUse : someFailed
            stop(DyadCommand.fullMessage(for: error), ending.rawValue)
        }
    }

    private static func stop(_ message: String, _ code: Int32) -> Never {
        Output.error(message)
        exit(code)
    }
}
