/// What is asked of the rules.
public struct SuitabilityQuestion: Equatable, Sendable {
  /// Slugs, or any of their names; several are said of one application: a static site made with WordPress.
  public var workloads: [String]
  /// Whether the traits count that the vocabulary gives the workloads.
  var countsImpliedTraits = true
  /// Slugs, or any of the traits' names.
  public var traits: [String]
  /// A subject's name, in any spacing or case; nil for every subject of which the notes say something.
  public var subject: String?
  /// Amounts that limits are compared with.
  public var measures: [Measure]

  /// An amount and what it measures.
  public struct Measure: Equatable, Sendable {
    public var quantity: Quantity
    /// `duration`, `concurrency`, `latency` …: the part behind `dimension:` in data/lexicon/questions.tsv.
    /// Empty where the question does not say.
    public var dimensions: Set<String>
    /// As asked: `duration 10m`.
    public var text: String
    /// Of a bare count, what may be counted, folded: a limit on one of these is compared with.
    var counted: [[UInt32]] = []

    public init(quantity: Quantity, dimensions: Set<String>, text: String) {
      self.quantity = quantity
      self.dimensions = dimensions
      self.text = text
    }
  }

  /// - Parameters:
  ///   - durationSeconds: how long one run takes.
  ///   - concurrency: how many run at once.
  public init(
    workloads: [String] = [], traits: [String] = [], subject: String? = nil, durationSeconds: Double? = nil,
    concurrency: Double? = nil, measures: [Measure] = []
  ) {
    self.workloads = workloads
    self.traits = traits
    self.subject = subject
    self.measures = measures
    if let durationSeconds {
      self.measures.append(
        Measure(
          quantity: Quantity(amount: durationSeconds, unit: "s", comparator: .equal), dimensions: ["duration"],
          text: "duration \(Quantity.text(ofSeconds: durationSeconds))"))
    }
    if let concurrency {
      self.measures.append(
        Measure(
          quantity: Quantity(amount: concurrency, unit: "count", comparator: .equal), dimensions: ["concurrency"],
          text: "concurrency \(Quantity.text(of: concurrency))"))
    }
  }
}

extension Quantity {
  /// As people read it: `10m`, `5000`, `2GB`, `512MiB`.
  public var text: String {
    switch unit {
    case "s": Self.text(ofSeconds: amount)
    case "byte": Self.text(ofBytes: amount)
    case "count": Self.text(of: amount)
    default: "\(Self.text(of: amount)) \(unit)"
    }
  }

  /// `10m`, `1h30m`, `500ms`.
  static func text(ofSeconds seconds: Double) -> String {
    guard seconds >= 1, seconds.rounded() == seconds, seconds < 1e12 else {
      return seconds < 1 ? text(of: (seconds * 1e6).rounded() / 1e3) + "ms" : text(of: seconds) + "s"
    }
    let whole = Int(seconds)
    let parts = [(whole / 86400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }

  /// In the largest unit in which it is a number of two decimals at most: `6MB`, `1.5GB`, `64KiB`, `63 bytes`.
  private static func text(ofBytes bytes: Double) -> String {
    let units = [
      (1e12, "TB"), (0x1p40, "TiB"), (1e9, "GB"), (0x1p30, "GiB"), (1e6, "MB"), (0x1p20, "MiB"), (1e3, "KB"),
      (0x1p10, "KiB"),
    ]
    let unit = units.first { size, _ in
      let hundredths = bytes / size * 100
      return hundredths >= 100 && hundredths.rounded() == hundredths
    }
    guard let (size, name) = unit else { return text(of: bytes) + (bytes == 1 ? " byte" : " bytes") }
    return text(of: bytes / size) + name
  }

  /// Without a fraction where there is none.
  static func text(of amount: Double) -> String {
    guard amount.rounded() == amount, abs(amount) < 1e15 else { return "\(amount)" }
    return "\(Int(amount))"
  }

  /// The amounts that satisfy the comparison, as an interval; whether its ends belong to it.
  private var interval: (low: Double, lowIn: Bool, high: Double, highIn: Bool) {
    switch comparator {
    case .less: (-.infinity, false, amount, false)
    case .atMost: (-.infinity, false, amount, true)
    case .more: (amount, false, .infinity, false)
    case .atLeast: (amount, true, .infinity, false)
    case .equal: (amount, true, amount, true)
    }
  }

  /// No amount that is asked for is allowed by `limit`.
  func breaks(_ limit: Quantity) -> Bool {
    let (asked, allowed) = (interval, limit.interval)
    let low = max(asked.low, allowed.low)
    let high = min(asked.high, allowed.high)
    if low != high { return low > high }
    func holds(_ range: (low: Double, lowIn: Bool, high: Double, highIn: Bool)) -> Bool {
      (low > range.low || range.lowIn) && (low < range.high || range.highIn)
    }
    return !(holds(asked) && holds(allowed))
  }
}
