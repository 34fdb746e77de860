/**
 * The words by which provisions grade a penalty. Tiers and provisions are compared by these words: a tier that says
 * 情节较轻 must stand on the sanction the law gives for 情节较轻.
 */
const GRADES: readonly RegExp[] = [
  /情节(?:特别严重|特别恶劣|较轻|较重|轻微|严重|恶劣)/g,
  /(?:特别)?(?:严重|恶劣)情节/g,
  /(?:特别)?(?:严重|重大)(?:社会)?(?:危害后果|后果|危害|损失|影响)/g,
  /后果(?:特别)?严重/g,
  /逾期(?:仍|拒)?不?(?:改正|整改|改|履行|办理)|逾期未(?:改正|整改|改|履行|办理)/g,
  /拒(?:不|绝)(?:改正|整改|停止|配合)/g,
  /警告后(?:仍)?不改正?/g,
  /(?:经|被)?处罚(?:后)?(?:仍)?不改正?|屡教不改/g,
  /(?:造成|导致)[^，或、]{0,16}(?:后果|损失|影响)/g,
  /(?:没有|无)违法所得|违法所得不足[^，或的]{1,8}元|违法所得[^，或的不]{1,8}元以上|有违法所得/g,
  /数额(?:特别巨大|较大|巨大)/g,
  /再次/g,
]

/** 造成严重后果 and 严重后果 grade alike; a figure in the words does not. */
function normal(word: string): string {
  return word
    .replace(/^(?:造成|导致|有|经|被)(?!违法)/, '')
    .replace(/^(?:处罚)(?:后)?(?:仍)?不改正?$/, '处罚后不改')
    .replace(/^警告后(?:仍)?不改正?$/, '警告后不改正')
    .replace(/^逾期(?:仍|拒)?不(改正|整改|改|履行|办理)$/, '逾期不$1')
    .replace(/^逾期未(改正|整改|改|履行|办理)$/, '逾期不$1')
    .replace(/^逾期不改$/, '逾期不改正')
    .replace(/^拒绝/, '拒不')
    .replace(/^无违法/, '没有违法')
    .replace(/^后果特别严重$/, '特别严重后果')
    .replace(/^后果严重$/, '严重后果')
}

/** What the words of a condition say. `own` when one of their alternatives grades by nothing but its own words. */
export interface Condition {
  readonly grades: readonly string[]
  readonly own: boolean
}

/** The grading words in a text, each once, in a normal form: 造成严重后果 → 严重后果. Empty when there are none. */
export function gradesIn(text: string): string[] {
  const found = GRADES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, end: match.index + match[0].length, word: match[0] })),
  ).sort((a, b) => a.at - b.at || b.end - a.end)
  const kept: typeof found = []
  for (const each of found) {
    const last = kept.at(-1)
    if (last === undefined || each.at >= last.end) kept.push(each)
  }
  return [...new Set(kept.map((each) => normal(each.word)))]
}

/**
 * Reads a condition: of a provision (警告后不改正的，或者放任动物恐吓他人的) or a tier's `when`. The empty condition has no
 * grades and counts as its own words.
 */
export function readCondition(text: string): Condition {
  const alternatives = text.split(/，?或者?/).map((each) => gradesIn(each))
  return { grades: gradesIn(text), own: alternatives.some((grades) => grades.length === 0) }
}

/** Whether the words are a grading word and nothing else: 情节严重的, 逾期不改正或者造成严重后果的. */
export function isGradeOnly(text: string): boolean {
  const words = text.replace(/的$/, '')
  if (gradesIn(words).length === 0) return false
  let rest = words
  for (const pattern of GRADES) rest = rest.replace(pattern, '')
  return /^(?:其他|造成|导致|有|经|并|且|而|或者?|、|，)*$/.test(rest)
}

/** Bigrams two texts share, as a share of the shorter one: 1 when one contains the other, 0 when nothing is common. */
export function overlap(a: string, b: string): number {
  const bigrams = (text: string) => {
    const plain = text.replace(/[^\p{Script=Han}]/gu, '')
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
  }
  const [left, right] = [bigrams(a), bigrams(b)]
  const common = [...left].filter((each) => right.has(each)).length
  const least = Math.min(left.size, right.size)
  return least === 0 ? 0 : common / least
}
