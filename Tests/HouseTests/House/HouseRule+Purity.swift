extension HouseRule {
    /// Same document and same rules give the same bytes, so nothing here may look at a clock, a disk, a network or a die.
    static let purity = HouseRule("no clock, network, disk or chance outside the edges") { tree in
        tree.program.filter(isPure).flatMap { file -> [Breach] in
            let tokens = file.swift?.tokens ?? []
            return tokens.indices.compactMap { index in
                let written = tokens[index...].prefix(3).map(\.text)
                guard let found = impurities.first(where: { written.starts(with: $0) }),
                    !(found == [".", "now"] && index > 0 && endsValue(tokens[index - 1].text))
                else { return nil }
                return Breach(
                    file, tokens[index].line,
                    "\(found.joined()) belongs at the edges (Intake/Fetching, LedgerSQLite, Workflow, Desk, dyad, "
                        + "Rules/Loading): pass its result in")
            }
        }
    }

    /// Whether `.now` behind it asks for a property of ours, not for the time: `pair.now`.
    private static func endsValue(_ token: String) -> Bool {
        "])?!".contains(token) || token.first?.isLowercase == true && token != "return"
    }

    private static func isPure(_ file: SourceFile) -> Bool {
        let pure: Set = [
            "Domain", "Matching", "Reading", "Reconciliation", "Statistics", "Intake", "Checking", "Reporting",
        ]
        return file.module.map(pure.contains) == true && !file.path.hasPrefix("Sources/Intake/Fetching/")
    }

    private static let impurities: [[String]] = [
        ["Date", "(", ")"], ["Date", ".", "now"], [".", "now"], ["ContinuousClock"], ["SuspendingClock"],
        ["clock_gettime"], ["gettimeofday"], ["DispatchTime"],
        ["FileManager"], ["FileHandle"], ["fopen"], ["contentsOf", ":", "URL"], ["contentsOfFile"], ["Process", "("],
        ["ProcessInfo"], ["getenv"], ["Bundle"],
        ["URLSession"], ["FoundationNetworking"], ["socket", "("], ["getaddrinfo"],
        [".", "random"], [".", "randomElement"], [".", "shuffled"], [".", "shuffle"], ["SystemRandomNumberGenerator"],
        ["UUID", "(", ")"], [".", "hashValue"],
    ]
}
