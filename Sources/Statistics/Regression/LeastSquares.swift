import CLAPACK

/// Linear least squares by an orthogonal factorisation (LAPACK `dgeqrf`), with columns in order of precedence.
///
/// The problem is min ‖√w (y − X b)‖. A column that those before it determine is left out, so a rank below the number
/// of columns is no error.
struct LeastSquares {
    /// The places of the columns that were kept.
    private(set) var kept: [Int] = []
    /// A coefficient for each kept column.
    private(set) var coefficients: [Double] = []
    /// The inverse of X′WX over the kept columns, row by row.
    private(set) var inverse: [[Double]] = []

    /// Solves the problem.
    ///
    /// `scales` holds a length for each column: what is left of a column beside those before it counts as nothing below
    /// 1e-7 of it. Without it, the column's own length.
    init(_ columns: [[Double]], _ outcome: [Double], weights: [Double]? = nil, scales: [Double]? = nil) {
        let roots = weights?.map { $0.squareRoot() }
        func weighted(_ values: [Double]) -> [Double] {
            guard let roots else { return values }
            return zip(values, roots).map { $0 * $1 }
        }
        let design = columns.map(weighted)
        let lengths = scales ?? design.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        kept = Array(columns.indices)
        var factor = QRFactor(design)
        let sound = kept.filter { abs(factor.diagonal[$0]) > 1e-7 * lengths[$0] }
        if sound.count < kept.count {
            kept = sound
            factor = QRFactor(kept.map { design[$0] })
        }
        guard !kept.isEmpty, outcome.count >= kept.count else {
            kept = []
            return
        }
        coefficients = factor.solution(weighted(outcome))
        inverse = factor.inverse
    }

    /// The factors Q and R of a matrix, as LAPACK keeps them.
    private struct QRFactor {
        private var matrix: [Double]
        private var reflectors: [Double]
        private let rows: Int
        private let width: Int

        /// Factors a matrix, given column by column.
        init(_ columns: [[Double]]) {
            rows = columns.first?.count ?? 0
            width = columns.count
            matrix = columns.flatMap { $0 }
            reflectors = [Double](repeating: 0, count: width)
            guard rows >= width, width > 0 else { return }
            let info = LAPACKE_dgeqrf(
                LAPACK_COL_MAJOR, Int32(rows), Int32(width), &matrix, Int32(rows), &reflectors)
            // A number that isn't finite: no column can be told from the others.
            if info != 0 { matrix = [Double](repeating: 0, count: matrix.count) }
        }

        /// The diagonal of R; zeros if there are fewer rows than columns.
        var diagonal: [Double] { (0..<width).map { rows >= width ? matrix[$0 * rows + $0] : 0 } }

        /// The coefficients that fit an outcome best.
        func solution(_ outcome: [Double]) -> [Double] {
            var target = outcome
            var info = LAPACKE_dormqr(
                LAPACK_COL_MAJOR, 0x4C, 0x54, Int32(rows), 1, Int32(width), matrix, Int32(rows), reflectors, &target,
                Int32(rows))  // "L", "T": Q′y
            guard info == 0 else { return [Double](repeating: .nan, count: width) }
            info = LAPACKE_dtrtrs(
                LAPACK_COL_MAJOR, 0x55, 0x4E, 0x4E, Int32(width), 1, matrix, Int32(rows), &target, Int32(rows))
            guard info == 0 else { return [Double](repeating: .nan, count: width) }  // "U", "N", "N": R b = Q′y
            return Array(target.prefix(width))
        }

        /// The inverse of R′R.
        var inverse: [[Double]] {
            var upper = [Double](repeating: 0, count: width * width)
            for column in 0..<width {
                for row in 0...column { upper[column * width + row] = matrix[column * rows + row] }
            }
            let info = LAPACKE_dpotri(LAPACK_COL_MAJOR, 0x55, Int32(width), &upper, Int32(width))  // "U"
            return (0..<width).map { row in
                (0..<width).map { info == 0 ? upper[max(row, $0) * width + min(row, $0)] : .nan }
            }
        }
    }
}
