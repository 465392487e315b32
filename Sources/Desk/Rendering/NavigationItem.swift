/// A link of the navigation.
struct NavigationItem {
    let link: String
    let entry: String
    let isCurrent: Bool
}
