import Dispatch
import Domain
import Foundation
import Reconciliation

/// `network-bench load CLAIMS | tree CLAIMS | whole DYADS`: measures one thing and prints it as `name value` lines.
func seconds<Result>(_ body: () -> Result) -> (Double, Result) {
    let start = DispatchTime.now().uptimeNanoseconds
    let result = body()
    return (Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9, result)
}

/// Processor time of this thread, which other programs on the machine do not stretch.
func processorSeconds(of clock: clockid_t = CLOCK_THREAD_CPUTIME_ID, _ body: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
}

func memory(_ field: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) * 1024
}

func report(_ name: String, _ value: Double) { print(name, value) }

/// Median, 99th of a hundred, and most, in milliseconds.
func report(_ name: String, times: [Double]) {
    let sorted = times.sorted()
    report("\(name)_median_ms", 1e3 * sorted[sorted.count / 2])
    report("\(name)_p99_ms", 1e3 * sorted[sorted.count * 99 / 100])
    report("\(name)_most_ms", 1e3 * sorted[sorted.count - 1])
}

let arguments = CommandLine.arguments
let size = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0

switch arguments.dropFirst().first {
case "load":
    let perDyad = 250
    var world = World(seed: 1)
    let before = memory("VmRSS:")
    var network = Network()
    var loading = 0.0
    var settling = 0.0
    let processorTime = processorSeconds(of: CLOCK_PROCESS_CPUTIME_ID) {
        for dyad in 0..<(size / perDyad) {
            let constraints = world.dyad(dyad, constraints: perDyad)
            loading += seconds { for constraint in constraints { network.add(constraint) } }.0
        }
        settling = seconds { network.settle() }.0
    }
    report("cpu_s", processorTime)
    report("claims", Double(network.count))
    report("cells", Double(network.cells.count))
    report("load_s", loading)
    report("settle_s", settling)
    report("bytes_per_claim", (memory("VmRSS:") - before) / Double(network.count))
    report("peak_mb", memory("VmHWM:") / 1e6)
    let (looking, conflicts) = seconds { network.conflicts() }
    report("conflicts", Double(conflicts.count))
    report("conflicts_s", looking)

    // One claim more, true or ten times too large, and what it does to its cell.
    var times: [Double] = []
    var processor: [Double] = []
    var removals: [Double] = []
    var found = 0
    for round in 0..<2000 {
        let dyad = world.pick(size / perDyad), number = world.pick(World.cellsOfDyad)
        let cell = World.cell(dyad, number)
        let known = network.bounds(of: cell).interval ?? .nonNegative
        let middle = known.isBounded ? known.low / 2 + known.high / 2 : 1e11
        let value = round.isMultiple(of: 4) ? 10 * middle : middle
        let other = World.cell(dyad, (number + 7) % World.cellsOfDyad)
        let form: ConstraintForm =
            round.isMultiple(of: 2)
            ? .level(cell, Interval(value: value, step: value / 100))
            : .difference(cell, from: other, Interval(value * -10, value * 10))
        let time = seconds {
            processor.append(
                processorSeconds {
                    network.add(Constraint("new \(round)", form, kind: .text))
                    _ = network.resolution(on: .level(cell, .everything))
                    if network.conflict(around: [cell]) != nil { found += 1 }
                })
        }
        times.append(time.0)
        removals.append(seconds { network.remove("new \(round)") }.0)
    }
    report("add", times: times)
    report("add_cpu", times: processor)
    report("remove", times: removals)
    report("conflicts_found", Double(found))
    var asking: [Double] = []
    for _ in 0..<2000 {
        let cell = World.cell(world.pick(size / perDyad), world.pick(World.cellsOfDyad))
        asking.append(seconds { _ = network.bounds(of: cell) }.0)
    }
    report("ask", times: asking)

case "tree":
    let tree = GoodsTree(cells: size / 10, constraints: size, seed: 2)
    var network = Network()
    report("load_s", seconds { for constraint in tree.constraints { network.add(constraint) } }.0)
    report("settle_s", seconds { network.settle() }.0)
    var world = World(seed: 3)
    var times: [Double] = []
    var processor: [Double] = []
    var found = 0
    for round in 0..<500 {
        let place = world.pick(tree.cells.count)
        let cell = tree.cells[place]
        let value = tree.values[place] * (round.isMultiple(of: 4) ? 10 : 1)
        let time = seconds {
            processor.append(
                processorSeconds {
                    let level = ConstraintForm.level(cell, Interval(value: value, step: value / 1000))
                    network.add(Constraint("new \(round)", level, kind: .text))
                    if network.resolution(on: level).yielded.contains("new \(round)") { found += 1 }
                })
        }
        times.append(time.0)
    }
    report("add", times: times)
    report("add_cpu", times: processor)
    report("yielded", Double(found))

case "whole":
    var world = World(seed: 1)
    let dyads = (0..<size).map { world.dyad($0, constraints: 250) }
    var bounds: [[Interval]] = []
    let ourTime = seconds {
        var network = Network(dyads.joined())
        network.settle()
        bounds = (0..<size).map { dyad in
            (0..<World.cellsOfDyad).map { network.bounds(of: World.cell(dyad, $0)).interval ?? .everything }
        }
    }.0
    var theirs: [[(Double, Double)?]] = []
    let theirTime = seconds { theirs = dyads.indices.map { wholeProgram(dyads[$0], dyad: $0) } }.0
    var unsound = 0, compared = 0, equal = 0
    for (own, other) in zip(bounds.joined(), theirs.joined()) {
        guard let other else { continue }
        compared += 1
        let scale = max(abs(other.0), abs(other.1))
        if own.low > other.0 + 1e-6 * scale || own.high < other.1 - 1e-6 * scale { unsound += 1 }
        if abs(own.low - other.0) < 1e-6 * scale, abs(own.high - other.1) < 1e-6 * scale { equal += 1 }
    }
    report("ours_s", ourTime)
    report("whole_s", theirTime)
    report("ratio", theirTime / ourTime)
    report("compared", Double(compared))
    report("equal", Double(equal))
    report("unsound", Double(unsound))

default:
    print("network-bench load CLAIMS | tree CLAIMS | whole DYADS")
}
