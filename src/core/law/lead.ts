import type { SanctionJoin } from '../../contract/law.ts'

/** What the words in front of a sanction say. `join` is undefined where they say nothing about it. */
export interface Lead {
  readonly join?: SanctionJoin | '、'
  /** Whom the sanction is for: 直接负责的主管人员和其他直接责任人员. */
  readonly subject?: string
  /** A condition inside the clause: 对逃匿的. */
  readonly condition?: string
  /** Words before the sanction that are none of these. */
  readonly strange?: string
  /** The words in front were 予以 or 给予, so that the object may stand before them: 所用工具予以收缴. */
  readonly objectFirst: boolean
  /** 单处或者并处: neither of the contract's joining words says this. */
  readonly either: boolean
}

const TAIL =
  /(?:可以同时|可以单处或者并处|并处或者单处|可以并处以?|并可以处以?|并可以|并可处以?|可以处以?|可处以?|(?<!许|认)可以?|单处或者并处|并处以?|单处|处以|处|并予以|并给予|给予|予以|依法|并|同时|应当|或者|(?<!许)或|以及|直至|和|及|、|分别|酌情|一律|当场|还|也|再|分别情况|视情节轻重|按照情节轻重|根据情节轻重|根据情节|视情节|按照职责|按照职责分工|按照各自职责|依据各自职责|依据法定职权|依据职责|根据各自的职责)$/
const ORGAN =
  /(?:由|报|经|会同)?[^，的对]*(?:机关|部门|机构|政府|公安部|公安局|管理局|海关|委员会|组织|公安|边防检查站|边检|单位)(?:按照[^，]{0,12}|依据[^，]{0,8}|根据[^，]{0,8})?$/
const PERSON = /(?:人员|人|单位|个人|者|企业|机构|分子|公司|组织|旅馆|场所|经营者|学校|驾驶员|船长|团体)$/

function joinOf(words: string): Lead['join'] {
  if (words.includes('可以同时')) return '可以同时'
  const may = /(?<!许|认)可/.test(words)
  if (/或/.test(words) && !/并/.test(words)) return '或者'
  if (may) return '可以并处'
  if (/并|同时|和|及|还/.test(words)) return '并处'
  return words.includes('、') ? '、' : undefined
}

function peel(text: string): { rest: string; taken: string } {
  let rest = text
  let taken = ''
  for (;;) {
    const found = TAIL.exec(rest)
    if (found === null || found[0] === '') return { rest, taken }
    taken = found[0] + taken
    rest = rest.slice(0, rest.length - found[0].length)
  }
}

function withoutOrgan(text: string): string {
  const by = text.lastIndexOf('由')
  if (by >= 0 && ORGAN.test(text.slice(by))) return text.slice(0, by)
  return ORGAN.test(text) && !/^(?:、|并|和|或者?)*对/.test(text) ? text.replace(ORGAN, '') : text
}

/** Reads the words between two sanctions, or in front of the first one of a clause. */
export function readLead(words: string): Lead {
  const first = peel(words)
  let taken = first.taken
  let rest = withoutOrgan(first.rest)
  const objectFirst = /(?:予以|给予)$/.test(taken)
  const again = peel(rest)
  rest = again.rest
  taken = again.taken + taken
  const target = /^(.*?)对(?!于)([^对]+)$/.exec(rest)
  let subject: string | undefined
  let condition: string | undefined
  if (target !== null) {
    const whom = (target[2] ?? '').replace(/^其/, '')
    if (whom.endsWith('的')) condition = whom
    else if (PERSON.test(whom)) subject = whom
    if (condition !== undefined || subject !== undefined) {
      const before = peel(target[1] ?? '')
      taken = before.taken + taken
      const left = peel(withoutOrgan(before.rest))
      rest = left.rest
      taken = left.taken + taken
    }
  }
  rest = rest.replace(/^(?:并且|并|或者|或|同时|还|也|、)+/, (found) => {
    taken = found + taken
    return ''
  })
  if (rest.endsWith('的')) {
    condition ??= rest
    rest = ''
  }
  const join = joinOf(taken)
  return {
    objectFirst,
    either: /单处或者?并处|并处或者?单处/.test(taken),
    ...(join === undefined ? {} : { join }),
    ...(subject === undefined ? {} : { subject }),
    ...(condition === undefined ? {} : { condition }),
    ...(rest === '' ? {} : { strange: rest }),
  }
}

/**
 * 可以由公安机关对其直接负责的主管人员和其他直接责任人员, as a clause of its own: whom the next sanction is for and how it is
 * joined; or in `object` a thing (对出租、出借的枪支). Undefined for other clauses.
 */
export function readTarget(clause: string): { subject?: string; object?: string; join?: SanctionJoin } | undefined {
  const found = /^(并且|并|同时)?(可以)?(?:由[^，对]{1,20}?)?(可以)?对(?!于)其?(.+)$/.exec(clause)
  const whom = found?.[4]
  if (whom === undefined) return undefined
  const join = found?.[2] === undefined && found?.[3] === undefined ? {} : ({ join: '可以并处' } as const)
  return PERSON.test(whom) ? { subject: whom, ...join } : { object: whom, ...join }
}
