import { GIVEN_ROLES, badge as badgeSchema, personName } from '../../contract/people.ts'
import type { GivenRole, PersonFields } from '../../contract/people.ts'
import { inOrder, rolesFault } from './roles.ts'

/** The columns of an import in the order of the template; each may be headed by any of its names. */
const COLUMNS = {
  badge: ['警号', '工号', '编号'],
  name: ['姓名'],
  roles: ['身份', '角色', '人员类别'],
  posts: ['岗位'],
  active: ['在岗', '状态'],
} as const
type Column = keyof typeof COLUMNS
export const IMPORT_HEADINGS = ['警号', '姓名', '身份', '岗位', '在岗'] as const

const ROLE_WORDS: Readonly<Record<string, readonly GivenRole[]>> = {
  民警: ['officer'],
  辅警: ['auxiliary'],
  学警: ['trainee'],
  教官: ['instructor'],
  法制员: ['legal-officer'],
  值班长: ['commander'],
  所领导: ['commander'],
  管理员: ['administrator'],
}

/** Cells of one line as text, and its number as the table program counts. */
export interface ImportLine {
  readonly row: number
  readonly cells: readonly string[]
}

/** A post that may be written in an import: its id or its title. */
export interface KnownPost {
  readonly id: string
  readonly title: string
}

export type ReadRow =
  | { readonly row: number; readonly ok: true; readonly person: PersonFields }
  | { readonly row: number; readonly ok: false; readonly badge: string; readonly name: string; readonly error: string }

/** A badge number as it is kept and compared: half-width, upper case. */
export function plainBadge(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[、,;/\n ]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function badgeFault(text: string): string {
  if (text === '') return '缺少警号。'
  if (/^\d{17}[\dX]$/.test(text)) return '警号一栏像是身份证号码。这里不填身份证号，请改填警号。'
  if (/^1[3-9]\d{9}$/.test(text)) return '警号一栏像是手机号码。这里不填手机号，请改填警号。'
  return badgeSchema.safeParse(text).success ? '' : `警号「${text}」应为 3 到 12 位数字或者字母。`
}

function readRoles(text: string): { roles: GivenRole[]; error: string } {
  const given: GivenRole[] = []
  for (const word of words(text)) {
    const known = Object.hasOwn(ROLE_WORDS, word) ? ROLE_WORDS[word] : GIVEN_ROLES.filter((role) => role === word)
    if (known === undefined || known.length === 0) {
      return { roles: [], error: `不认识的身份「${word}」，应为${Object.keys(ROLE_WORDS).join('、')}。` }
    }
    given.push(...known)
  }
  if (given.length === 0) return { roles: [], error: '缺少身份，应写民警、辅警或者学警等。' }
  // 所领导 and 法制员 are police officers: the table need not say so twice.
  if (given.includes('commander') || given.includes('legal-officer')) {
    if (!given.includes('auxiliary') && !given.includes('trainee')) given.push('officer')
  }
  const roles = inOrder(given)
  return { roles, error: rolesFault(roles) }
}

function readPosts(text: string, posts: readonly KnownPost[]): { posts: string[]; error: string } {
  const found: string[] = []
  for (const word of words(text)) {
    const post = posts.find(({ id, title }) => word === id || word === title || `${word}岗` === title)
    if (post === undefined) return { posts: [], error: `没有「${word}」这个岗位，应为${posts.map(({ title }) => title).join('、')}。` }
    if (!found.includes(post.id)) found.push(post.id)
  }
  return { posts: found, error: '' }
}

const YES = new Set(['', '是', '在岗', '1', 'TRUE', '√', '在职'])
const NO = new Set(['否', '离岗', '0', 'FALSE', '×', '离职', '调离'])

function readActive(text: string): boolean | null {
  const word = text.normalize('NFKC').trim().toUpperCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}

/** Where each column stands, or a sentence that names the missing one. */
export function readHeading(cells: readonly string[]): { columns: Partial<Record<Column, number>>; error: string } {
  const plain = cells.map((cell) => cell.normalize('NFKC').replaceAll(/\s/g, ''))
  const columns: Partial<Record<Column, number>> = {}
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = plain.findIndex((cell) => names.includes(cell))
    if (at >= 0) columns[column] = at
  }
  const missing = (['badge', 'name', 'roles'] as const).filter((column) => columns[column] === undefined)
  const named = missing.map((column) => `「${COLUMNS[column][0]}」`).join('、')
  return { columns, error: missing.length === 0 ? '' : `第一行应为表头，这里缺少${named}一栏。请用导入模板。` }
}

/**
 * Reads the lines under the heading. Empty lines are passed over; every other one is a person or a
 * sentence that says what is wrong. A badge number that stands twice is wrong the second time.
 */
export function readRows(
  lines: readonly ImportLine[],
  columns: Partial<Record<Column, number>>,
  posts: readonly KnownPost[],
): ReadRow[] {
  const seen = new Map<string, number>()
  return lines.flatMap(({ row, cells }): ReadRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const cell = (column: Column): string => cells[columns[column] ?? -1] ?? ''
    const badge = plainBadge(cell('badge'))
    const name = cell('name').trim().replaceAll('•', '·')
    const wrong = (error: string): ReadRow[] => [{ row, ok: false, badge: badge.slice(0, 20), name: name.slice(0, 30), error }]
    const ofBadge = badgeFault(badge)
    if (ofBadge !== '') return wrong(ofBadge)
    const first = seen.get(badge)
    if (first !== undefined) return wrong(`警号 ${badge} 与第 ${first} 行重复。`)
    seen.set(badge, row)
    if (name === '') return wrong('缺少姓名。')
    if (!personName.safeParse(name).success) return wrong('姓名只能写汉字、字母和间隔号，最多三十个字。')
    const { roles, error: ofRoles } = readRoles(cell('roles'))
    if (ofRoles !== '') return wrong(ofRoles)
    const { posts: own, error: ofPosts } = readPosts(cell('posts'), posts)
    if (ofPosts !== '') return wrong(ofPosts)
    const active = readActive(cell('active'))
    if (active === null) return wrong('在岗一栏应写「是」或者「否」。')
    return [{ row, ok: true, person: { badge, name, roles, posts: own, active } }]
  })
}
