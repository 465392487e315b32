import Domain
import Foundation

/// A claim with its document and its verdicts.
struct Found {
    let claim: Claim
    let document: String
    let verdicts: [Verdict]

    var writing: Verdict? { verdicts.first { $0.atWriting } }
    var now: Verdict? { verdicts.first { !$0.atWriting } }
    func isIn(_ number: String) -> Bool { (document as NSString).lastPathComponent.hasPrefix(number) }
}
