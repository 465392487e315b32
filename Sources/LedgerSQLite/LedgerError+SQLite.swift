import Domain
import GRDB

extension LedgerError {
    /// Says what a failure of the database means for the person at the desk.
    init(_ error: any Error, at place: String) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self.init(error, at: place)
        case is DecodingError:
            self.init(
                what: "an entry can't be understood: \(error)", place: place,
                remedy: "Use the version of Dyad that recorded it, or take the documents in again into a new ledger.")
        case is CancellationError:
            self.init(
                what: "the work was called off", place: place,
                remedy: "Nothing was recorded by halves; run the same command again.")
        default:
            self.init(what: "\(error)", place: place, remedy: "Run the same command again.")
        }
    }

    private init(_ error: DatabaseError, at place: String) {
        let (what, remedy) =
            switch error.resultCode {
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
                (
                    "the ledger can't be opened or made here",
                    "Name a file in a folder that exists and that you may write to."
                )
            case .SQLITE_READONLY:
                (
                    "the ledger can't be written to",
                    "Allow writing to the file and to its folder, or work on a copy elsewhere."
                )
            case .SQLITE_NOTADB:
                (
                    "this file isn't a ledger, nor any SQLite database; it was left as it is",
                    "Name another file, or move this one away."
                )
            case .SQLITE_CORRUPT:
                (
                    "the ledger is damaged; it was left as it is",
                    "Put back a copy, or take the documents in again into a new ledger."
                )
            case .SQLITE_FULL:
                (
                    "the disk is full; nothing was recorded by halves",
                    "Make room and run the same command again: it goes on where it stopped."
                )
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                (
                    "another process has been writing to the ledger for too long",
                    "Wait for it or end it, then run the same command again."
                )
            case .SQLITE_IOERR:
                (
                    "the disk failed: \(error.message ?? "")",
                    "Check the disk and the rights on the folder, then run the same command again."
                )
            case .SQLITE_TOOBIG:
                ("an entry is too big for the ledger", "Split the document and take in its parts.")
            default:
                (
                    "SQLite says: \(error)",
                    "Run the same command again; if it stays, put back a copy of the ledger."
                )
            }
        self.init(what: what, place: place, remedy: remedy)
    }

    /// The file is the database of another program.
    static func otherProgram(at place: String) -> LedgerError {
        LedgerError(
            what: "this is the database of another program; it was left as it is", place: place,
            remedy: "Name another file.")
    }

    /// The file has tables that this version doesn't know.
    static func newerVersion(at place: String) -> LedgerError {
        LedgerError(
            what: "this ledger was made by a newer version of Dyad; it was left as it is", place: place,
            remedy: "Use that version, or take the documents in again into a new ledger.")
    }
}
