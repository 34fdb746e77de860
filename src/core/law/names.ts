import type { LawSummary } from '../../contract/law.ts'

/** Two laws claim one name, or one law is listed twice. `message` is a Chinese sentence for whoever keeps the list. */
export class LawNameClash extends Error {
  readonly alias: string
  readonly laws: readonly string[]

  constructor(alias: string, laws: readonly string[]) {
    super(
      `名称「${alias}」同时属于${laws.map((law) => `《${law}》`).join('和')}。每个名称只能指一部法律：请在其中一处改用别的别名。`,
    )
    this.name = 'LawNameClash'
    this.alias = alias
    this.laws = laws
  }
}

/** A law's name found at a place in a text. `length` counts the characters of the text it takes. */
export interface NameMatch {
  readonly law: string
  readonly length: number
}

const QUOTES = '“”"「」『』'
const STATE = '中华人民共和国'

/** What is compared: without 《》, quotation marks, spaces and the name of the state. */
function key(name: string): string {
  const plain = name.replace(/[《》〈〉<>“”"「」『』\s]/g, '')
  return plain.startsWith(STATE) && plain.length > STATE.length ? plain.slice(STATE.length) : plain
}

/**
 * Every name the handbooks' laws go by: short title, full title and aliases. A missing 《》 or 中华人民共和国 never
 * matters. Of several names at one place the longest wins: 道路交通安全法实施条例 is not 道路交通安全法.
 */
export class LawNames {
  readonly #laws = new Map<string, LawSummary>()
  readonly #keys = new Map<string, string>()
  /** Names by their first character, the longest first. */
  readonly #byFirst = new Map<string, string[]>()

  /** Throws LawNameClash when two laws claim one name. */
  constructor(laws: readonly LawSummary[]) {
    for (const law of laws) {
      if (this.#laws.has(law.law)) throw new LawNameClash(law.law, [law.law, law.law])
      this.#laws.set(law.law, law)
      for (const name of [law.law, law.title, ...law.aliases]) this.#claim(key(name), law.law)
    }
    for (const name of this.#keys.keys()) {
      const first = name.charAt(0)
      const list = this.#byFirst.get(first) ?? []
      list.push(name)
      this.#byFirst.set(first, list)
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length)
  }

  #claim(name: string, law: string): void {
    const owner = this.#keys.get(name)
    if (owner !== undefined && owner !== law) throw new LawNameClash(name, [owner, law])
    if (name !== '') this.#keys.set(name, law)
  }

  /** The short title of the law that goes by this name, with or without 《》; undefined when none does. */
  resolve(name: string): string | undefined {
    return this.#keys.get(key(name))
  }

  /** The law with this short title. */
  summary(law: string): LawSummary | undefined {
    return this.#laws.get(law)
  }

  /** Every law, in the order given. */
  all(): readonly LawSummary[] {
    return [...this.#laws.values()]
  }

  /** The longest name that stands at `index` of the text without 《》; undefined when none does. */
  at(text: string, index: number): NameMatch | undefined {
    const prefix = text.startsWith(STATE, index) ? STATE.length : 0
    for (const name of this.#byFirst.get(text.charAt(index + prefix)) ?? []) {
      const law = this.#keys.get(name)
      const length = law === undefined ? undefined : matched(text, index + prefix, name)
      if (law !== undefined && length !== undefined) return { law, length: prefix + length }
    }
    return undefined
  }

  /**
   * The one law an abbreviation typed into a search box can mean: a name or alias, the beginning of one
   * (治安 → 治安管理处罚法), or its characters with gaps when it ends like a law (道交法 → 道路交通安全法).
   * Undefined when nothing or more than one law fits.
   */
  abbreviation(text: string): string | undefined {
    const typed = key(text)
    if (typed === '' || typed.length > 40) return undefined
    const exact = this.#keys.get(typed)
    if (exact !== undefined) return exact
    const ending = /(?:法|条例|规定|办法|规则|细则|规范)$/.exec(typed)?.[0]
    const fits = (name: string) =>
      name.startsWith(typed) ||
      (ending !== undefined && typed.length > ending.length && name.endsWith(ending) && hasInOrder(name, typed))
    const laws = new Set<string>()
    for (const name of this.#byFirst.get(typed.charAt(0)) ?? []) {
      const law = this.#keys.get(name)
      if (law !== undefined && fits(name)) laws.add(law)
    }
    const [only] = laws
    return laws.size === 1 ? only : undefined
  }
}

/** How many characters of the text from `at` the name takes; quotation marks in the text (“伪基站”) do not count. */
function matched(text: string, at: number, name: string): number | undefined {
  let index = at
  for (const char of name) {
    while (index > at && QUOTES.includes(text.charAt(index)) && index < text.length) index += 1
    if (text.charAt(index) !== char) return undefined
    index += 1
  }
  return index - at
}

function hasInOrder(name: string, typed: string): boolean {
  let from = 0
  for (const char of typed) {
    const found = name.indexOf(char, from)
    if (found < 0) return false
    from = found + 1
  }
  return true
}
