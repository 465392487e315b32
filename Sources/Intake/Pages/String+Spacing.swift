extension String {
    /// The text on one line: white space becomes single spaces, what is invisible goes.
    func evenlySpaced() -> String {
        var even = String.UnicodeScalarView()
        var spaced = true
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000:
                if !spaced { even.append(" ") }
                spaced = true
            default:
                even.append(scalar)
                spaced = false
            }
        }
        if even.last == " " { even.removeLast() }
        return String(even)
    }
}
