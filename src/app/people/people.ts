import { randomUUID } from 'node:crypto'
import type { Account, GivenRole, Person, PersonFields } from '../../contract/people.ts'
import { instantOf } from '../../core/clock.ts'
import { plainBadge } from '../../core/people/importRows.ts'
import { lockedUntil, NO_TRIES } from '../../core/people/lockOut.ts'
import { inOrder, rolesFault } from '../../core/people/roles.ts'
import type { PersonRow, SavedPeople } from '../../store/ports.ts'
import { NotFound, Refused, Stale } from '../errors.ts'
import type { Services } from '../services.ts'
import { rolesOf } from '../session.ts'
import type { Session } from '../session.ts'
import { actOf, stampOf } from './acts.ts'
import { postsOf } from './posts.ts'
import { resetPinOf } from './resetPin.ts'

/** What the first person of a fresh station is, whatever was asked for. */
const FIRST: readonly GivenRole[] = ['officer', 'commander', 'administrator']

/** The saved people, or the refusal as a sentence: Stale or Refused. */
export function mustBeSaved(saved: SavedPeople): PersonRow[] {
  if (saved.ok) return saved.people
  switch (saved.why) {
    case 'stale':
      throw new Stale('这名人员的资料已在别处改过，这里没有保存。请对照现在的内容再改。', saved.current)
    case 'badge-taken':
      throw new Refused(`警号 ${saved.badge} 已经有人使用，没有保存。请核对警号。`)
    case 'no-administrator':
      throw new Refused('这样改以后本所就没有管理员了，没有保存。请先让另一名在岗人员担任管理员。')
    case 'not-fresh':
      throw new Refused('本所已经有管理员，没有保存。请由管理员登录后添加人员。')
  }
}

/** The people of a station. Errors are Refused, NotFound and Stale, each with a sentence. */
export function createPeople(services: Services) {
  const { clock, store, seats, changes, library } = services

  function mustWrite(): void {
    if (!store.writable) throw new Refused('数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。')
  }

  function checked(fields: PersonFields, first: boolean): PersonFields {
    const asked = inOrder(fields.roles)
    const roles = first ? inOrder([...asked.filter((role) => role !== 'auxiliary' && role !== 'trainee'), ...FIRST]) : asked
    const fault = rolesFault(roles)
    if (fault !== '') throw new Refused(`${fault}没有保存，请改正后重试。`)
    const known = new Set(postsOf(library).map(({ id }) => id))
    const stranger = fields.posts.find((post) => !known.has(post))
    if (stranger !== undefined) throw new Refused(`没有「${stranger}」这个岗位，没有保存。请从列出的岗位里选。`)
    return { ...fields, badge: plainBadge(fields.badge), posts: [...new Set(fields.posts)], roles }
  }

  async function shown(session: Session, people: readonly PersonRow[]): Promise<Person[]> {
    if (!rolesOf(session).includes('administrator')) return people.map((person) => ({ ...person, account: null }))
    const accounts = await (await services.stationStore(session.station)).pins.accounts()
    const now = instantOf(clock)
    return people.map((person) => {
      const { pin, tries } = accounts.get(person.id) ?? { pin: 'none', tries: NO_TRIES }
      const account: Account = { pin, lockedUntil: lockedUntil(tries, now) }
      return { ...person, account }
    })
  }

  async function one(session: Session, people: readonly PersonRow[]): Promise<Person> {
    const [person] = await shown(session, people)
    if (person === undefined) throw new NotFound('没有这名人员。请刷新名单后重试。')
    return person
  }

  function told(session: Session): void {
    seats.forget(session.station)
    changes.publish(session.station, ['people', 'session'])
  }

  return {
    async list(session: Session): Promise<Person[]> {
      return shown(session, await (await services.stationStore(session.station)).people.list())
    },

    async add(session: Session, fields: PersonFields): Promise<Person> {
      mustWrite()
      // The guard has let the desk in for want of an administrator; the store makes sure of it.
      const first = session.person === null
      const person = { ...checked(fields, first), id: randomUUID(), ...(first ? { active: true } : {}) }
      const rows = await services.stationStore(session.station)
      const body = { person: person.id, badge: person.badge, roles: person.roles, posts: person.posts, first }
      const act = actOf(stampOf(session, clock), 'person.added', body)
      const saved = mustBeSaved(await rows.people.save({ add: [person], change: [], fresh: first }, act))
      told(session)
      return one(session, saved)
    },

    async update(session: Session, person: PersonFields & { readonly id: string; readonly version: number }): Promise<Person> {
      mustWrite()
      const rows = await services.stationStore(session.station)
      const current = await rows.people.get(person.id)
      if (current === null) throw new NotFound('没有这名人员。请刷新名单后重试。')
      const changed = { ...checked(person, false), id: person.id, version: person.version }
      const fields = (['badge', 'name', 'posts', 'roles', 'active'] as const).filter(
        (field) => JSON.stringify(current[field]) !== JSON.stringify(changed[field]),
      )
      const body = { person: person.id, badge: changed.badge, changed: fields, roles: changed.roles, active: changed.active }
      const act = actOf(stampOf(session, clock), 'person.changed', body)
      const saved = mustBeSaved(await rows.people.save({ add: [], change: [changed] }, act))
      told(session)
      return one(session, saved)
    },

    async resetPin(session: Session, id: string) {
      mustWrite()
      const rows = await services.stationStore(session.station)
      const person = await rows.people.get(id)
      if (person === null) throw new NotFound('没有这名人员。请刷新名单后重试。')
      if (!person.active) throw new Refused('这名人员已不在岗，不能登录，没有发出代码。')
      const given = await resetPinOf(rows, services.pinHasher, person, stampOf(session, clock), `管理员（警号 ${session.person?.badge ?? ''}）`)
      told(session)
      return given
    },
  }
}
