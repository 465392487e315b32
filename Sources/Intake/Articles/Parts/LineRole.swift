import Domain

/// The role of one line, and what its part carries.
struct LineRole {
    var kind: PartKind
    /// Neighbouring lines of one group are one part; nothing for a line that is a part of its own.
    var group: Int?
    var source: String?
    var author: String?
    var date: StatedDate?
    var language: String?
    var level: Int?
    /// Whether the part is written elsewhere: its roles stand in other parts already.
    var isTaken = false

    init(_ kind: PartKind, group: Int? = nil, level: Int? = nil) {
        self.kind = kind
        self.group = group
        self.level = level
    }

    /// A line whose parts are known piece by piece.
    static let taken: LineRole = {
        var role = LineRole(.boilerplate)
        role.isTaken = true
        return role
    }()
}
