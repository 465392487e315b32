import Domain

/// How many planted errors of each kind were found and named.
struct ErrorTally {
    struct Counts {
        var planted = 0
        var determined = 0
        var found = 0
        var named = 0
        var alternative = 0
        var others: [String: Int] = [:]
    }

    private(set) var kinds: [String: Counts] = [:]

    mutating func add(_ error: PlantedError, isDetermined: Bool, _ verdict: Verdict) {
        var counts = kinds[error.kind] ?? Counts()
        counts.planted += 1
        if isDetermined {
            counts.determined += 1
            // A number without a unit can't be checked; what is found is that it fits as a percentage.
            let isFound = error.kind == "missing_percent" ? verdict.diagnosis != nil : verdict.label == .refuted
            counts.found += isFound ? 1 : 0
            if isFound, verdict.diagnosis?.kind == error.kind {
                counts.named += 1
            } else if isFound {
                counts.alternative += (verdict.alternatives ?? []).contains { $0.kind == error.kind } ? 1 : 0
                counts.others[verdict.diagnosis?.kind ?? "none", default: 0] += 1
            }
        }
        kinds[error.kind] = counts
    }

    /// The counts of all kinds together.
    var all: Counts {
        kinds.values.reduce(into: Counts()) { all, counts in
            all.planted += counts.planted
            all.determined += counts.determined
            all.found += counts.found
            all.named += counts.named
            all.alternative += counts.alternative
        }
    }

    /// A line for each kind.
    var table: String {
        (kinds.sorted { $0.key < $1.key } + [("all", all)]).map { kind, counts in
            let others = counts.others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                "\($0.key) \($0.value)"
            }
            return
                "\(kind): \(counts.determined) of \(counts.planted) determined, \(counts.found) found, \(counts.named)"
                + " named, \(counts.alternative) among the alternatives \(others.joined(separator: ", "))"
        }.joined(separator: "\n")
    }
}
