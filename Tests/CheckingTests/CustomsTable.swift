import Domain

/// China's trade with Russia as its customs printed it: time, flow, level in billions of dollars, growth in percent, and
/// the currency that the growth is counted in.
///
/// Sources of each row: press reports of the prints, 2020 to 2026.
enum CustomsTable {
    static let rows = """
        2016             total    69.52    2.2    USD
        2017             total    84.07    20.8   USD
        2019             total    110.75   3.4    USD
        2020             total    107.76   -2.9   USD
        2020-01/2020-03  exports  9.151    -14.6  USD
        2020-01/2020-03  imports  16.202   17.3   USD
        2020-01/2020-03  total    25.35    3.4    USD
        2020-03          exports  3.119    -      USD
        2020-03          imports  4.971    -      USD
        2020-03          total    8.091    -      USD
        2021             total    146.887  35.8   USD
        2021-01/2021-05  exports  22.921   35.3   USD
        2021-01/2021-05  imports  27.735   15.4   USD
        2021-01/2021-05  total    50.65    23.6   USD
        2021-01/2021-10  exports  52.9     30.6   USD
        2021-01/2021-10  imports  62.8     31.2   USD
        2021-01/2021-10  total    115.6    30.9   USD
        2021-01/2021-11  total    130.4    33.6   USD
        2021-05          total    10.449   -      USD
        2021-08          exports  6.3      -      USD
        2021-10          total    13       -      USD
        2022             exports  76.12    12.8   USD
        2022             imports  114.15   43.4   USD
        2022             total    190.271  29.3   USD
        2022-01/2022-03  exports  16.44    25.9   USD
        2022-01/2022-03  imports  21.73    31.0   USD
        2022-01/2022-03  total    38.17    28.7   USD
        2022-01/2022-04  exports  20.24    11.3   USD
        2022-01/2022-04  imports  30.85    37.8   USD
        2022-01/2022-04  total    51.09    25.9   USD
        2022-01/2022-06  exports  29.55    2.1    USD
        2022-01/2022-06  imports  51.125   48.2   USD
        2022-01/2022-06  total    80.675   27.2   USD
        2022-01/2022-07  exports  36.3     5.2    USD
        2022-01/2022-07  imports  61.45    48.8   USD
        2022-01/2022-07  total    97.7     29     USD
        2022-01/2022-08  total    117.2    31     USD
        2022-01/2022-09  exports  52.244   10.3   USD
        2022-01/2022-09  imports  83.845   51.6   USD
        2022-01/2022-10  exports  59.596   12.8   USD
        2022-01/2022-10  imports  94.342   49.9   USD
        2022-01/2022-10  total    153.938  33     USD
        2022-03          exports  3.8      -7.7   USD
        2022-03          imports  7.84     -      USD
        2022-03          total    11.67    12.76  USD
        2022-04          exports  3.8      -25.9  USD
        2022-04          imports  8.89     56.6   USD
        2022-04          total    12.69    -      USD
        2022-06          exports  5.0      -      USD
        2022-06          imports  9.74     -      USD
        2022-06          total    14.75    -      USD
        2022-08          exports  7.9      26.7   USD
        2022-08          imports  11.2     58     USD
        2022-09          exports  7.99     -      USD
        2022-09          imports  10.656   -      USD
        2022-09          total    18.656   -      USD
        2022-10          exports  -        34.6   USD
        2022-10          imports  -        36     USD
        2022-10          total    17.637   -      USD
        2022-11          exports  -        17.9   USD
        2022-11          imports  -        28.5   USD
        2022-12          exports  -        8.3    USD
        2022-12          imports  -        8.3    USD
        2023             exports  -        53.9   CNY
        2023             exports  -        46.9   USD
        2023             imports  -        18.6   CNY
        2023             imports  -        13     USD
        2023             total    -        32.7   CNY
        2023             total    240.11   26.3   USD
        2023-01/2023-02  exports  -        19.8   USD
        2023-01/2023-02  imports  -        30.3   USD
        2023-01/2023-03  exports  24.073   47.1   USD
        2023-01/2023-03  imports  29.772   32.6   USD
        2023-01/2023-03  total    53.845   38.7   USD
        2023-01/2023-04  exports  33.686   67.2   USD
        2023-01/2023-04  imports  39.462   24.8   USD
        2023-01/2023-04  total    73.148   41.3   USD
        2023-01/2023-05  exports  42.96    75.6   USD
        2023-01/2023-05  imports  50.86    20.4   USD
        2023-01/2023-05  total    93.8     40.7   USD
        2023-01/2023-06  exports  52.284   78.1   USD
        2023-01/2023-06  imports  62.263   19.4   USD
        2023-01/2023-06  total    114.547  40.6   USD
        2023-01/2023-07  exports  62.5     73.4   USD
        2023-01/2023-07  imports  -        15.1   USD
        2023-01/2023-07  total    134.1    36.5   USD
        2023-01/2023-08  exports  71.8     63.2   USD
        2023-01/2023-08  imports  83.3     13.3   USD
        2023-01/2023-08  total    155.1    32     USD
        2023-01/2023-09  exports  81.4     56.9   USD
        2023-01/2023-09  imports  94.9     12.7   USD
        2023-01/2023-09  total    176.4    29.5   USD
        2023-01/2023-10  exports  90.076   52.2   USD
        2023-01/2023-10  imports  106.405  12.4   USD
        2023-01/2023-10  total    196.48   27.7   USD
        2023-01/2023-11  exports  100.336  50.3   USD
        2023-01/2023-11  imports  117.84   11.8   USD
        2023-01/2023-11  total    218.176  26.7   USD
        2023-03          exports  -        136.4  USD
        2023-03          imports  -        40.05  USD
        2023-03          total    20.064   -      USD
        2023-04          exports  9.621    153.1  USD
        2023-04          imports  9.606    8.06   USD
        2023-04          total    19.228   -      USD
        2023-07          exports  10.28    52     USD
        2023-07          imports  9.2      -8     USD
        2023-07          total    19.49    -      USD
        2023-08          exports  9.3      -      USD
        2023-08          imports  11.5     -      USD
        2023-08          total    20.8     -      USD
        2023-10          exports  8.68     17     USD
        2023-10          imports  11.1     9      USD
        2023-10          total    19.8     -      USD
        2023-11          exports  10.3     34     USD
        2023-11          imports  11.2     6      USD
        2023-11          total    21.5     -      USD
        2024             exports  -        5.0    CNY
        2024             exports  115.49   4.1    USD
        2024             imports  -        1.0    CNY
        2024             imports  129.32   0.1    USD
        2024             total    -        2.9    CNY
        2024             total    244.819  1.9    USD
        2024-01/2024-02  exports  16.808   12.5   USD
        2024-01/2024-02  imports  20.202   6.7    USD
        2024-01/2024-02  total    37.01    9.3    USD
        2024-01/2024-06  exports  51.661   -0.8   USD
        2024-01/2024-06  imports  65.213   3.9    USD
        2024-01/2024-06  total    116.87   1.8    USD
        2024-01/2024-07  exports  61.64    -1.1   USD
        2024-01/2024-07  imports  75.03    3.9    USD
        2024-01/2024-07  total    136.67   1.6    USD
        2024-01/2024-09  total    -        2.7    CNY
        2024-01/2024-09  total    180.3    -      USD
        2024-03          exports  -        -13    CNY
        2024-03          exports  -        -16    USD
        2024-04          exports  -        -10.8  CNY
        2024-06          exports  9.883    -      USD
        2024-06          imports  10.366   -      USD
        2024-06          total    20.249   -      USD
        2024-07          exports  9.99     -      USD
        2024-07          imports  9.7      -      USD
        2024-07          total    19.69    -      USD
        2024-12          exports  -        6.4    CNY
        2024-12          exports  11.3     -      USD
        2024-12          imports  -        -4.3   CNY
        2024-12          imports  10.67    -      USD
        2024-12          total    21.97    -      USD
        2025             exports  -        -9.9   CNY
        2025             imports  -        -3.4   CNY
        2025             total    -        -6.5   CNY
        2025             total    228.105  -6.9   USD
        2025-01/2025-04  exports  -        -4.2   CNY
        2025-01/2025-04  imports  -        -8     CNY
        2025-01/2025-04  total    70.47    -      USD
        2025-01/2025-09  exports  73.57    -11.3  USD
        2025-01/2025-09  imports  90.05    -7.7   USD
        2025-01/2025-09  total    163.62   -9.4   USD
        2025-01/2025-10  exports  82.069   -12.6  USD
        2025-01/2025-10  imports  101.174  -      USD
        2025-01/2025-10  total    183.243  -9.5   USD
        2025-03          exports  -        2.8    CNY
        2025-03          imports  -        -9.8   CNY
        2025-04          exports  -        -1.6   CNY
        2025-04          imports  -        -14.1  CNY
        2026-01/2026-02  exports  18.294   22.7   USD
        2026-01/2026-02  imports  20.750   4.1    USD
        2026-01/2026-02  total    39.044   12     USD
        """

    /// Every print, out between the 7th and the 20th of the month after (January and February together in March).
    static let observations = rows.split(whereSeparator: \.isNewline).flatMap { observations(String($0)) }

    /// The prints of one row: a level, a growth, or both.
    static func observations(_ row: String) -> [Observation] {
        let fields = row.split(separator: " ").map(String.init)
        guard fields.count == 5, let period = Period(iso: fields[0]) else { return [] }
        let level = quantity(fields[2], power: 9, unit: "USD").map { observation(period, fields[1], .level, $0, "USD") }
        let growth = quantity(fields[3], power: 0, unit: .percent).map {
            observation(period, fields[1], .growth, $0, Unit(fields[4]))
        }
        return [level, growth].compactMap { $0 }
    }

    static func observation(
        _ period: Period, _ flow: String, _ measure: Measure, _ quantity: Quantity, _ currency: Unit, first: Bool = true
    ) -> Observation {
        let after = (period.end ?? Day(number: 0)).adding(days: 1)
        return Observation(
            source: "gacc", indicator: flow == "total" ? "total-trade" : flow, flow: Trade.flow(flow), period: period,
            measure: measure, quantity: quantity, currency: currency,
            vintage: Vintage(earliest: after.adding(days: 6), latest: after.adding(days: 19), first: first),
            provenance: Provenance(file: "table"))
    }

    /// A number as printed: its digits say how exact it is.
    static func quantity(_ text: String, power: Int, unit: Unit) -> Quantity? {
        guard let value = Double(text + "e\(power)") else { return nil }
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        return Quantity(value: value, step: Double("1e\(power - decimals)") ?? 1, unit: unit)
    }
}
