/// Writes whole numbers in words, for what is to be read back.
enum NumberPrinter {
    static func english(_ number: Int) -> String {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        switch number {
        case ..<20: return small[number]
        case ..<100: return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
        case ..<1000:
            return english(number / 100) + " hundred" + (number % 100 == 0 ? "" : " and " + english(number % 100))
        default:
            let (scale, name) =
                number >= 1_000_000_000
                ? (1_000_000_000, "billion")
                : number >= 1_000_000 ? (1_000_000, "million") : (1000, "thousand")
            return english(number / scale) + " " + name + (number % scale == 0 ? "" : " " + english(number % scale))
        }
    }

    static func chinese(_ number: Int) -> String {
        for (scale, name) in [(100_000_000, "亿"), (10_000, "万"), (1000, "千"), (100, "百"), (10, "十")]
        where number >= scale {
            let rest = number % scale
            let joint = rest > 0 && rest < scale / 10 ? "零" : ""
            return chinese(number / scale) + name + joint + (rest == 0 ? "" : chinese(rest))
        }
        return ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"][number]
    }

    static func russian(_ number: Int, isFeminine: Bool = false) -> String {
        let small = [
            "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
            "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать",
            "восемнадцать", "девятнадцать",
        ]
        let tens = [
            "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
        ]
        let hundreds = [
            "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
        ]
        func rest(_ number: Int) -> String { number == 0 ? "" : " " + russian(number, isFeminine: isFeminine) }
        switch number {
        case 1 where isFeminine: return "одна"
        case 2 where isFeminine: return "две"
        case ..<20: return small[number]
        case ..<100: return tens[number / 10] + rest(number % 10)
        case ..<1000: return hundreds[number / 100] + rest(number % 100)
        default:
            let (scale, forms) =
                number >= 1_000_000_000
                ? (1_000_000_000, ["миллиард", "миллиарда", "миллиардов"])
                : number >= 1_000_000
                    ? (1_000_000, ["миллион", "миллиона", "миллионов"])
                    : (1000, ["тысяча", "тысячи", "тысяч"])
            let count = number / scale
            let form =
                (11...14).contains(count % 100) || count % 10 == 0 || count % 10 > 4 ? 2 : count % 10 == 1 ? 0 : 1
            return russian(count, isFeminine: scale == 1000) + " " + forms[form] + rest(number % scale)
        }
    }
}
