/// What the desk says where there is no page.
enum Message: String {
    case missing, host, method, ledger, store
    case tooLong = "too-long"
}
