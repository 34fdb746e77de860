import { randomUUID } from 'node:crypto'
import type { SignInOutcome } from '../../contract/session.ts'
import { instantOf } from '../../core/clock.ts'
import { plainBadge } from '../../core/people/importRows.ts'
import { lockedUntil, triesLeft } from '../../core/people/lockOut.ts'
import { pinFault } from '../../core/people/pin.ts'
import { mayClaimFirstPin } from '../../core/people/roles.ts'
import type { PersonRow, PinRow, Stamp, StationStore } from '../../store/ports.ts'
import { Refused } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import { actOf } from './acts.ts'
import { meAt } from './me.ts'

const WRONG = '警号或者 PIN 不对，请重新输入。'

const wrong = (sentence: string, left: number | null = null): SignInOutcome => ({ outcome: 'wrong', triesLeft: left, sentence })

function minutesUntil(until: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
}

type Tried = { readonly right: true; readonly pin: PinRow } | { readonly right: false; readonly answer: SignInOutcome | null }

/** Signing in at a desk, and choosing a PIN. The outcome is an answer; only what cannot be tried at all is Refused. */
export function createSignIn(services: Services) {
  const { clock, store, seats, changes, pinHasher } = services

  function mustBeADesk(session: Session): void {
    if (session.desk.kind === 'guest') {
      throw new Refused('访客不能登录。请从本机的启动链接打开枫册，再输入警号和 PIN。')
    }
    if (!store.writable) throw new Refused('数据文件夹只能读取，现在不能登录。请检查文件夹权限或者磁盘空间。')
  }

  const by = (session: Session, person: PersonRow): Stamp => ({
    actor: { kind: 'person', id: person.id },
    desk: session.desk.id,
    at: instantOf(clock),
  })
  /** Before a PIN was right nobody knows who it is: the desk acts. */
  const unknown = (session: Session): Stamp => ({
    actor: { kind: 'desk', id: session.desk.id },
    desk: session.desk.id,
    at: instantOf(clock),
  })

  /** Tries a PIN or code. `answer` null: the person has none. */
  async function attempt(rows: StationStore, session: Session, person: PersonRow, pin: string): Promise<Tried> {
    const stamp = unknown(session)
    const reserved = await rows.pins.reserve(person.id, (tries) => lockedUntil(tries, stamp.at) === null, stamp)
    if (reserved === null) return { right: false, answer: null }
    const lockedFor = (until: string): SignInOutcome => ({
      outcome: 'locked',
      until,
      sentence: `连续输错次数过多，这个警号已锁定，请 ${minutesUntil(until, stamp.at)} 分钟后再试，或者请管理员重置 PIN。`,
    })
    if (!reserved.allowed) {
      return { right: false, answer: lockedFor(lockedUntil(reserved.tries, stamp.at) ?? stamp.at) }
    }
    if (await pinHasher.fits(pin, reserved.pin.hash)) {
      if (reserved.pin.codeUntil === null || reserved.pin.codeUntil > stamp.at) return { right: true, pin: reserved.pin }
      return { right: false, answer: wrong('这个一次性代码已经过期，请管理员重新发一个。') }
    }
    const until = lockedUntil(reserved.tries, stamp.at)
    if (until === null) {
      const left = triesLeft(reserved.tries)
      return { right: false, answer: wrong(`${WRONG}还可以试 ${left} 次。`, left) }
    }
    const text = `警号 ${person.badge} 连续输错 ${reserved.tries.wrong} 次 PIN，锁定了一段时间。如果不是您本人，请告诉管理员。`
    await rows.pins.note(
      actOf(stamp, 'person.locked-out', { person: person.id, badge: person.badge, wrong: reserved.tries.wrong, until }, [
        { person: person.id, kind: 'locked-out', text },
      ]),
    )
    return { right: false, answer: lockedFor(until) }
  }

  async function begin(rows: StationStore, session: Session, person: PersonRow): Promise<SignInOutcome> {
    const id = randomUUID()
    const act = actOf(by(session, person), 'session.signed-in', { session: id, person: person.id, badge: person.badge })
    await rows.sessions.begin({ id, person: person.id, desk: session.desk.id }, act)
    seats.forget(session.station)
    changes.publish(session.station, ['session'])
    return { outcome: 'signed-in', me: await meAt(services, session), sentence: `${person.name}，已登录。` }
  }

  /** The very first administrator chooses a PIN at this machine's own desk: there is nobody to give a code. */
  async function isFirstAdministrator(rows: StationStore, session: Session, person: PersonRow): Promise<boolean> {
    if (session.desk.id !== store.desk.id || !person.roles.includes('administrator')) return false
    const accounts = await rows.pins.accounts()
    return !(await rows.people.list()).some((each) => each.roles.includes('administrator') && accounts.has(each.id))
  }

  async function mayClaim(rows: StationStore, session: Session, person: PersonRow): Promise<boolean> {
    return mayClaimFirstPin(person.roles) || (await isFirstAdministrator(rows, session, person))
  }

  const NEEDS_CODE = '这个警号还没有 PIN。请先向管理员领取一次性代码，再用代码登录。'
  const CHOOSE: SignInOutcome = { outcome: 'choose-pin', sentence: '请设定自己的 PIN：6 到 12 位数字，不要用顺号、重号和警号。' }

  return {
    async signIn(session: Session, input: { readonly badge: string; readonly pin: string }): Promise<SignInOutcome> {
      mustBeADesk(session)
      const rows = await services.stationStore(session.station)
      const person = await rows.people.byBadge(plainBadge(input.badge))
      if (person === null || !person.active) {
        await pinHasher.waste(input.pin)
        return wrong(WRONG)
      }
      const tried = await attempt(rows, session, person, input.pin)
      if (!tried.right) return tried.answer ?? ((await mayClaim(rows, session, person)) ? CHOOSE : wrong(NEEDS_CODE))
      if (tried.pin.codeUntil !== null) return CHOOSE
      await rows.pins.forgive(person.id, by(session, person))
      return begin(rows, session, person)
    },

    async setPin(
      session: Session,
      input: { readonly badge: string; readonly current?: string; readonly pin: string },
    ): Promise<SignInOutcome> {
      mustBeADesk(session)
      const rows = await services.stationStore(session.station)
      const person = await rows.people.byBadge(plainBadge(input.badge))
      const fault = pinFault(input.pin, person?.badge ?? '')
      const weak = fault === '' && input.pin === input.current ? '新的 PIN 和现在的一样，请换一个。' : fault
      if (weak !== '') return { outcome: 'weak-pin', sentence: weak }
      if (person === null || !person.active) {
        await pinHasher.waste(input.pin)
        return wrong(WRONG)
      }
      let was: string | null = null
      if (input.current === undefined) {
        if (!(await mayClaim(rows, session, person))) return wrong(NEEDS_CODE)
      } else {
        const tried = await attempt(rows, session, person, input.current)
        if (!tried.right) return tried.answer ?? wrong(WRONG)
        was = tried.pin.hash
      }
      const hash = await pinHasher.hash(input.pin)
      const act = actOf(by(session, person), 'person.pin-set', { person: person.id, badge: person.badge, first: was === null })
      const done = await rows.pins.set(person.id, { hash, codeUntil: null }, { was, endSessions: true }, act)
      if (!done) return wrong('这个警号的 PIN 刚刚已经设定或者重置，请用新的登录。')
      return begin(rows, session, person)
    },
  }
}
