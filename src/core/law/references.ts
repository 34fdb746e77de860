import { readRun, type Provision } from './provision-run.ts'

/**
 * What 依照…处罚 points at. `law` only for another law (the title as written, without 中华人民共和国); `provisions` empty
 * where no article is named (依照《…法》的有关规定). `heavier` for 从重处罚.
 */
export interface Reference {
  readonly law?: string
  readonly provisions: readonly Provision[]
  readonly heavier?: true
}

/** The article and paragraph a text stands in, so that 前款 can be followed. Paragraphs count from 1. */
export interface Place {
  readonly article: string
  readonly paragraph: number
}

const BY = /(?:依照|按照|依据|比照|依)((?:(?!依照|按照)[^，；。])*?)(?:的?有关)?(?:的)?(?:规定|该款|该条)(?:予以|给予|进行)?(从重|加重)?(?:予以|给予|进行)?(?:处罚|处理)$/
const EARLIER: Readonly<Record<string, number>> = { 前款: 1, 前两款: 2, 前二款: 2, 前三款: 3 }
const HAN_DIGIT = '一二三四五六七八九'

function withinArticle(words: string, place: Place): Provision[] | undefined {
  const earlier = /^(前(?:两|二|三)?款)/.exec(words)?.[1]
  if (earlier !== undefined) {
    const count = EARLIER[earlier] ?? 1
    const first = place.paragraph - count
    if (first < 1) return []
    return Array.from({ length: count }, (_, index) => ({ article: place.article, paragraph: first + index }))
  }
  const own = /^本条(.*)$/.exec(words)?.[1]
  if (own === undefined) return undefined
  const paragraphs = [...own.matchAll(/第([一二三四五六七八九])款/g)].map((match) => HAN_DIGIT.indexOf(match[1] ?? '') + 1)
  return paragraphs.map((paragraph) => ({ article: place.article, paragraph }))
}

/**
 * Reads a clause that punishes by reference: 依照前款的规定处罚, 依照本法第五十一条的规定处罚, 依照《…法》的有关规定处罚.
 * `before` is the condition in front, where 该款 and 该条 were named. Undefined when the clause is none.
 */
export function readReference(clause: string, place: Place, before = ''): Reference | undefined {
  const found = BY.exec(clause)
  if (found === null) return undefined
  const words = (found[1] ?? '').trim()
  const heavier = found[2] === undefined ? {} : ({ heavier: true } as const)
  if (/^该[条款]$/.test(words)) {
    const named = before.lastIndexOf('条') < 0 ? -1 : before.search(/第[^，第]+条/)
    return { provisions: named < 0 ? [] : (readRun(before, named)?.provisions ?? []), ...heavier }
  }
  const within = withinArticle(words, place)
  if (within !== undefined) return { provisions: within, ...heavier }
  const titled = /^《(?:中华人民共和国)?([^》]+)》/.exec(words)
  const law = titled?.[1] ?? /^(?!本)(\p{Script=Han}{1,20}?(?:法|条例))(?=第|$|的|有关)/u.exec(words)?.[1]
  const at = words.indexOf('第')
  const provisions = at < 0 ? [] : (readRun(words, at)?.provisions ?? [])
  return { ...(law === undefined ? {} : { law }), provisions, ...heavier }
}
