/// How many decimals a number is printed with.
public enum Decimals {
    /// The most that are printed.
    static let most = 9

    /// How many show a step.
    public static func showing(_ step: Double) -> Int {
        guard step > 0, step.isFinite else { return 0 }
        var decimals = 0
        var step = step
        while step < 0.999, decimals < most {
            step *= 10
            decimals += 1
        }
        return decimals
    }

    /// How many show the ends of a range: as many as they have, but no more than tell them apart.
    static func showing(_ ends: [Double], width: Double) -> Int {
        let size = ends.map(abs).max() ?? 0
        let enough = showing(min(width.isFinite && width > 0 ? width / 10 : .infinity, size / 1e4))
        var power = 1.0
        for fewer in 0..<enough {
            if ends.allSatisfy({ abs($0 * power - ($0 * power).rounded()) < 1e-6 * max(1, abs($0 * power)) }) {
                return fewer
            }
            power *= 10
        }
        return enough
    }
}
