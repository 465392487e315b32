/// Why a claim can't be checked; `check.obstacle.…` in `Rules/Wordings` says each in words.
enum Obstacle: String, Error, CaseIterable {
    /// Nothing says what is measured.
    case indicator
    /// Nothing says between whom.
    case countries
    /// Nothing says when.
    case period
    /// Nothing says against what it is compared, or in a way that is not followed yet.
    case comparison
    /// There is no figure.
    case quantity
    /// The figure's unit is not one of its indicator or form.
    case unit
    /// It needs a rate of exchange.
    case conversion
    /// It does not name the whole, the rivals or the window.
    case scope
    /// It tells of a balance something else than what it came to. Its growth is not linear, as its sign may turn.
    case balance
    /// It is no statement of fact: a goal, a denial, a possibility.
    case certainty
}
