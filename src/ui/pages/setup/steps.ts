import { keep, kept } from '../../client/storage.ts'

/** The steps of the first-run wizard, in order. */
export const STEPS = [
  { id: 'start', title: '起点', about: '从空白开始，或者从一个样例单位开始' },
  { id: 'station', title: '本所', about: '名称、时区、值班日几点开始' },
  { id: 'posts', title: '岗位', about: '指挥室用哪些岗位' },
  { id: 'first', title: '第一名人员', about: '由这个人当管理员' },
  { id: 'people', title: '其他人员', about: '逐个添加，或者从表格导入' },
  { id: 'roster', title: '排班', about: '本班各岗位由谁上' },
  { id: 'done', title: '完成', about: '核对一遍' },
] as const
export type StepId = (typeof STEPS)[number]['id']

/** How far a step is: not looked at, filled in, or left for later. */
export type StepState = 'open' | 'saved' | 'later'
export type StepStates = Readonly<Partial<Record<StepId, StepState>>>

const KEY = 'fengce:setup'

/** What this browser remembers of the wizard. What the host knows better (people, roster) counts more. */
export function keptStates(): StepStates {
  const value = kept(KEY)
  return typeof value === 'object' && value !== null ? value : {}
}

/** Remembers how far a step is. */
export function keepState(step: StepId, state: StepState): StepStates {
  const states = { ...keptStates(), [step]: state }
  keep(KEY, states)
  return states
}

/** The step to go on with: the first that is neither filled in nor left for later. */
export function resumeAt(states: StepStates): StepId {
  return STEPS.find(({ id }) => id !== 'done' && (states[id] ?? 'open') === 'open')?.id ?? 'done'
}

/** The step after one. */
export function after(step: StepId): StepId {
  return STEPS[STEPS.findIndex(({ id }) => id === step) + 1]?.id ?? 'done'
}

/** The step an address names, if it names one. */
export function stepOf(text: string | undefined): StepId | undefined {
  return STEPS.find(({ id }) => id === text)?.id
}
