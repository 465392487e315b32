/// How a statement binds its cell.
enum Sort: String {
    case level, growth, difference, multiple, record
}
