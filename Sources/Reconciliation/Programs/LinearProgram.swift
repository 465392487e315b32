import CGLPK
import Domain

/// A linear program as GLPK solves it, in floating-point numbers: what it finds is a hint, which `Kernel.enclosure` proves.
///
/// The only file that knows GLPK, which keeps what a thread uses apart from other threads. After a fault of its own all
/// that the thread had of it is gone, so a program lives no longer than the call of `solving`.
struct LinearProgram {
    /// What became of a run.
    enum Outcome {
        /// An optimum, with the multipliers of the rows that prove it.
        case optimum(multipliers: [Double], point: [Double])
        /// Multipliers of rows whose sum is impossible.
        case contradiction([Double])
        /// Neither, such as no bound.
        case nothing
    }

    private let kernel: Kernel
    private let program: OpaquePointer
    private let centers: [Double]
    private let widths: [Double]
    private let rowScales: [Double]
    private var isUsable: Bool
    private var isFeasible = false
    private var isLost = false

    /// Works with the program of a kernel and frees it.
    static func solving<Result>(_ kernel: Kernel, _ body: (inout LinearProgram) -> Result) -> Result {
        var program = LinearProgram(kernel)
        defer { if !program.isLost { glp_delete_prob(program.program) } }
        return body(&program)
    }

    private init(_ kernel: Kernel) {
        glp_term_out(GLP_OFF)
        self.kernel = kernel
        program = glp_create_prob()
        // Cells are measured from the middle of their bounds in units of half their width, so that a tolerance of the
        // solver is one of what is unknown, not of the value.
        centers = kernel.box.map {
            $0.isBounded ? $0.low / 2 + $0.high / 2 : $0.low.isFinite ? $0.low : $0.high.isFinite ? $0.high : 0
        }
        let known = kernel.box.filter(\.isBounded).map { max(abs($0.low), abs($0.high)) }.max() ?? 0
        let wide = known > 0 && known.isFinite ? known : 1
        widths = zip(kernel.box, centers).map { range, center in
            guard range.isBounded else { return wide }
            let half = range.high / 2 - range.low / 2
            return half > 0 ? half : max(abs(center), 1) * 0x1p-40
        }
        rowScales = kernel.rows.map { [widths] row in
            let most = zip(row.columns, row.coefficients).map { abs($1 * widths[$0]) }.max() ?? 0
            return most > 0 ? 1 / most : 0
        }
        let scaled = centers + widths + rowScales
        isUsable = scaled.allSatisfy(\.isFinite) && !kernel.rows.isEmpty && !kernel.cells.isEmpty
        if isUsable { load() }
    }

    private mutating func load() {
        glp_add_cols(program, Int32(kernel.cells.count))
        glp_add_rows(program, Int32(kernel.rows.count))
        for (column, range) in kernel.box.enumerated() {
            func scaled(_ bound: Double) -> Double { (bound - centers[column]) / widths[column] }
            setBounds(scaled(range.low), scaled(range.high)) {
                glp_set_col_bnds(program, Int32(column + 1), $0, $1, $2)
            }
        }
        var values = [Double](repeating: 0, count: kernel.cells.count)
        for (index, row) in kernel.rows.enumerated() {
            let scale = rowScales[index]
            var middle = 0.0
            var places: [Int32] = [0]
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                if values[column] == 0 { places.append(Int32(column + 1)) }
                values[column] += coefficient * widths[column] * scale
                middle += coefficient * centers[column]
            }
            var unique = Set<Int32>()
            places = [0] + places.dropFirst().filter { unique.insert($0).inserted }
            let entries = [0] + places.dropFirst().map { values[Int($0) - 1] }
            let (low, high) = ((row.interval.low - middle) * scale, (row.interval.high - middle) * scale)
            for place in places.dropFirst() { values[Int(place) - 1] = 0 }
            guard entries.allSatisfy(\.isFinite), !low.isNaN, !high.isNaN else {
                isUsable = false
                return
            }
            glp_set_mat_row(program, Int32(index + 1), Int32(places.count - 1), places, entries)
            setBounds(low, high) { glp_set_row_bnds(program, Int32(index + 1), $0, $1, $2) }
        }
    }

    private func setBounds(_ low: Double, _ high: Double, _ set: (Int32, Double, Double) -> Void) {
        // Beyond this a bound is none to a solver that counts to 1e-9.
        let (isLow, isHigh) = (low > -1e12, high < 1e12)
        switch (isLow, isHigh) {
        case (true, true) where low < high: set(GLP_DB, low, high)
        case (true, true): set(GLP_FX, low, low)
        case (true, false): set(GLP_LO, low, 0)
        case (false, true): set(GLP_UP, 0, high)
        case (false, false): set(GLP_FR, 0, 0)
        }
    }

    /// The greatest or least value of an expression, which may be empty to learn whether there is any.
    mutating func optimum(of expression: [Double], greatest: Bool) -> Outcome {
        guard isUsable else { return .nothing }
        if !isFeasible {
            setObjective([Double](repeating: 0, count: kernel.cells.count), 1, greatest)
            guard run(GLP_DUALP) else { return .nothing }
            if glp_get_status(program) == GLP_NOFEAS || glp_get_prim_stat(program) == GLP_NOFEAS {
                return contradiction()
            }
            isFeasible = true
        }
        let most = zip(expression, widths).map { abs($0 * $1) }.max() ?? 0
        let scale = most > 0 && most.isFinite ? 1 / most : 1
        setObjective(expression, scale, greatest)
        guard run(GLP_PRIMAL) else { return .nothing }
        switch glp_get_status(program) {
        case GLP_OPT:
            let multipliers = kernel.rows.indices.map {
                finite(glp_get_row_dual(program, Int32($0 + 1)) * rowScales[$0] / scale)
            }
            let point = kernel.cells.indices.map { glp_get_col_prim(program, Int32($0 + 1)) * widths[$0] + centers[$0] }
            return .optimum(multipliers: multipliers, point: point)
        case GLP_NOFEAS: return contradiction()
        default:
            // From where an expression has no bound, GLPK has been seen to find others without bound that have one.
            glp_std_basis(program)
            isFeasible = false
            return .nothing
        }
    }

    private func setObjective(_ expression: [Double], _ scale: Double, _ greatest: Bool) {
        glp_set_obj_dir(program, greatest ? GLP_MAX : GLP_MIN)
        for column in kernel.cells.indices {
            let value = expression[column] * widths[column] * scale
            glp_set_obj_coef(program, Int32(column + 1), value.isFinite ? value : 0)
        }
    }

    private mutating func run(_ method: Int32) -> Bool {
        var settings = glp_smcp()
        glp_init_smcp(&settings)
        settings.msg_lev = GLP_MSG_OFF
        settings.meth = method
        settings.tol_bnd = 1e-9
        settings.tol_dj = 1e-9
        // A limit of steps, not of time, so that the same program has the same answer everywhere.
        settings.it_lim = Int32(20 * (kernel.rows.count + kernel.cells.count) + 200)
        let result = dyad_glpk_simplex(program, &settings)
        if result < 0 {
            isUsable = false
            isLost = true
        }
        return result == 0
    }

    /// Where the last basis violates bounds: the sum of the violations can't be brought down, which the multipliers show.
    private mutating func contradiction() -> Outcome {
        // A dual method ends with one row that can't be; the primal one ends where the sum is least.
        guard run(GLP_PRIMAL) || !isLost, glp_bf_exists(program) != 0 || glp_factorize(program) == 0 else {
            return .nothing
        }
        let rows = Int32(kernel.rows.count)
        var violations = [Double](repeating: 0, count: Int(rows) + 1)
        for place in 1...rows {
            let variable = glp_get_bhead(program, place)
            let isRow = variable <= rows
            let column = variable - rows
            let value = isRow ? glp_get_row_prim(program, variable) : glp_get_col_prim(program, column)
            let low = isRow ? glp_get_row_lb(program, variable) : glp_get_col_lb(program, column)
            let high = isRow ? glp_get_row_ub(program, variable) : glp_get_col_ub(program, column)
            if value < low - 1e-9 * (1 + abs(low)) {
                violations[Int(place)] = -1
            } else if value > high + 1e-9 * (1 + abs(high)) {
                violations[Int(place)] = 1
            }
        }
        glp_btran(program, &violations)
        return .contradiction(kernel.rows.indices.map { finite(violations[$0 + 1] * rowScales[$0]) })
    }

    private func finite(_ multiplier: Double) -> Double { multiplier.isFinite ? multiplier : 0 }
}
