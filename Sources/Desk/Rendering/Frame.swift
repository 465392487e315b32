import Reporting

/// What surrounds every page: words, navigation, the search field.
struct Frame {
    let language: String
    let frameTitle: String
    let searched: String
    let navigation: [NavigationItem]
    let words: DeskWords

    init(words: FigureWords, title: String, current: String, searched: String) {
        self.words = DeskWords(words: words)
        self.searched = searched
        language = words.language
        frameTitle = words.sentence("desk.window", ["title": title])
        navigation = ["documents", "claims", "check", "trade", "edition"].map { name in
            NavigationItem(
                link: "/\(name)", entry: words.sentence("desk.nav-\(name)"), isCurrent: name == current)
        }
    }
}
