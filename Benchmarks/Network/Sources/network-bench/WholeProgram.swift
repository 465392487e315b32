import CGLPK
import Domain
import Reconciliation

/// The least and greatest value of every cell of a dyad by the library alone: all inequalities in one program, its own
/// scaling and presolver settings, two objectives a cell, each from the basis of the one before.
func wholeProgram(_ constraints: [Constraint], dyad: Int) -> [(Double, Double)?] {
    glp_term_out(GLP_OFF)
    let program = glp_create_prob()
    defer { glp_delete_prob(program) }
    let cells = (0..<World.cellsOfDyad).map { World.cell(dyad, $0) }
    let columns = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, Int32($0 + 1)) })
    let unit = 1e9
    glp_add_cols(program, Int32(cells.count))
    for column in 1...Int32(cells.count) { glp_set_col_bnds(program, column, GLP_LO, 0, 0) }
    for constraint in constraints {
        for (terms, interval) in inequalities(constraint.form) {
            let row = glp_add_rows(program, 1)
            glp_set_mat_row(
                program, row, Int32(terms.count), [0] + terms.map { columns[$0.cell] ?? 1 },
                [0] + terms.map(\.coefficient))
            let (low, high) = (interval.low / unit, interval.high / unit)
            let kind = !low.isFinite ? GLP_UP : !high.isFinite ? GLP_LO : low < high ? GLP_DB : GLP_FX
            glp_set_row_bnds(program, row, kind, low.isFinite ? low : 0, high.isFinite ? high : 0)
        }
    }
    glp_scale_prob(program, GLP_SF_AUTO)
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.meth = GLP_DUALP
    glp_simplex(program, &settings)
    settings.meth = GLP_PRIMAL
    return cells.indices.map { index in
        let column = Int32(index + 1)
        glp_set_obj_coef(program, column, 1)
        defer { glp_set_obj_coef(program, column, 0) }
        let ends: [Double] = [GLP_MIN, GLP_MAX].map { direction in
            glp_set_obj_dir(program, direction)
            let isDone = glp_simplex(program, &settings) == 0
            if glp_get_status(program) == GLP_UNBND { return direction == GLP_MIN ? -.infinity : .infinity }
            return isDone && glp_get_status(program) == GLP_OPT ? glp_get_obj_val(program) * unit : .nan
        }
        return ends.contains { $0.isNaN } ? nil : (ends[0], ends[1])
    }
}

private func inequalities(_ form: ConstraintForm) -> [([Term], Interval)] {
    func factors(_ x: Cell, _ base: Cell, _ low: Double, _ high: Double) -> [([Term], Interval)] {
        [
            low.isFinite ? ([Term(x), Term(base, -low)], Interval(0, .infinity)) : nil,
            high.isFinite ? ([Term(x), Term(base, -high)], Interval(-.infinity, 0)) : nil,
        ].compactMap(\.self)
    }
    switch form {
    case .level(let x, let stated): return [([Term(x)], stated)]
    case .growth(let x, let base, let stated): return factors(x, base, 1 + stated.low / 100, 1 + stated.high / 100)
    case .share(let x, let whole, let stated): return factors(x, whole, stated.low / 100, stated.high / 100)
    case .multiple(let x, let base, let stated), .ratio(let x, let base, let stated):
        return factors(x, base, stated.low, stated.high)
    case .difference(let x, let base, let stated): return [([Term(x), Term(base, -1)], stated)]
    case .order(let x, let others, _): return others.map { ([Term(x), Term($0, -1)], Interval(0, .infinity)) }
    case .sum(let total, let parts, let slack): return [([Term(total)] + parts.map { Term($0, -1) }, slack)]
    case .linear(let terms, let stated): return [(terms, stated)]
    }
}
