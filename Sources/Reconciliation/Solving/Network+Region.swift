import Domain

extension Network {
    /// The constraints near some cells, nearest first, until they have a number of terms; those that the known bounds imply
    /// are left out if only what narrows these bounds is wanted.
    func region(
        around start: [Int32], limit: Int, without left: Set<Constraint.ID>, narrowing: Bool = true
    ) -> Region {
        var cells = Set(start)
        var queue = Array(cells).sorted()
        var constraints: Set<Int32> = []
        var terms = 0
        var head = 0
        walk: while head < queue.count {
            for constraint in uses(of: queue[head]) where !constraints.contains(constraint) {
                if narrowing, findings.implied[Int(constraint)] { continue }
                guard terms < limit else { break walk }
                if !left.isEmpty, left.contains(self.constraints[Int(constraint)].id) { continue }
                constraints.insert(constraint)
                let bound = rows.cells(of: Int(constraint))
                terms += bound.count
                for cell in bound where cells.insert(cell).inserted { queue.append(cell) }
            }
            head += 1
        }
        let inside = cells.sorted()
        let unexplored = Set(queue[head...])
        let border = inside.indices.filter { place in
            unexplored.contains(inside[place])
                && uses(of: inside[place]).contains {
                    !constraints.contains($0) && !(narrowing && findings.implied[Int($0)])
                }
        }
        return Region(cells: inside, constraints: constraints.sorted(), border: border.map { Int32($0) })
    }

    /// The constraints of a region, compiled for a solver.
    func problem(of region: Region) -> Problem {
        var problem = Problem(cells: region.cells.map { cells[Int($0)] })
        for number in region.constraints {
            problem.append(constraints[Int(number)], Int(number), of: rows) { region.cells.place(of: $0) }
        }
        problem.close()
        return problem
    }
}
