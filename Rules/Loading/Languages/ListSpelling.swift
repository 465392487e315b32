import Matching

/// Which lists of a language count only as their words are written.
struct ListSpelling: Sendable {
    /// Those whose words have a capital.
    var capitalised: Set<String> = []
    /// Those whose words have no white space but what they are written with.
    var glued: Set<String> = []

    /// Adds a word of a list to an index.
    func insert(_ wording: String, _ cue: Cue, into index: inout CueIndex<Cue>) {
        index.insert(
            wording, cue, capitalised: capitalised.contains(cue.category), glued: glued.contains(cue.category))
    }
}
