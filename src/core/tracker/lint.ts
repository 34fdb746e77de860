import type { Customisation, CustomisationFault, ItemChange, OwnStep } from '../../contract/customisation.ts'
import type { DutyDay, PostRef, RoutineItem } from '../../contract/tracker.ts'
import { customise } from './customise.ts'
import { privateInput } from './privacy.ts'
import { parseAt } from './recurrence.ts'

/** More steps than this without a pause are not remembered. */
export const LONGEST_GROUP = 9

const FORMS: Readonly<Record<RoutineItem['repeat'], string>> = {
  day: '每日的时间应写成「13:30」',
  week: '每周的时间应写成「周一 10:00」',
  month: '每月的时间应写成「5日 10:00」',
  quarter: '每季的时间应写成「季首月10日 10:00」',
}

interface Context {
  readonly items: readonly RoutineItem[]
  readonly posts: readonly PostRef[]
  readonly add: (where: string, sentence: string) => void
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function lintChange(change: ItemChange, { items, posts, add }: Context): void {
  const item = items.find(({ id }) => id === change.item)
  if (item === undefined) {
    add(change.item, `手册里没有「${change.item}」这一项，可能已经撤销，请删去这处改动。`)
    return
  }
  const known = (id: string) => item.steps.some((step) => step.id === id)
  const ownIds = (change.stepsAdded ?? []).map(({ step }) => step.id)
  for (const id of (change.stepsOff ?? []).filter((each) => !known(each))) {
    add(change.item, `「${item.title}」里没有步骤「${id}」，不能关闭，请删去这处改动。`)
  }
  for (const { after } of change.stepsAdded ?? []) {
    if (after === undefined || known(after) || ownIds.includes(after)) continue
    add(change.item, `「${item.title}」里没有步骤「${after}」，新增的步骤不知道放在哪里，请重新选位置。`)
  }
  for (const post of (change.posts ?? []).filter((each) => !posts.some(({ id }) => id === each))) {
    add(change.item, `没有「${post}」这个岗位，请从本所启用的岗位中选择。`)
  }
}

function lintWords(where: string, steps: readonly OwnStep[], { add }: Context): void {
  for (const { text, answer, document } of steps) {
    for (const words of [text, answer ?? '', document ?? '']) {
      const [found] = privateInput(words)
      if (found !== undefined) add(where, found.sentence)
    }
  }
}

/** What holds of every item as it will run, be it the handbook's or the station's own. */
function lintItem(item: RoutineItem, { add }: Context): void {
  const name = `「${item.title}」`
  if (item.posts.length === 0) add(item.id, `${name}没有岗位，步骤没有人做，请至少选一个岗位。`)
  if (parseAt(item.repeat, item.at) === null) add(item.id, `${name}的时间「${item.at}」读不出来，${FORMS[item.repeat]}。`)
  if (item.steps.length === 0) add(item.id, `${name}没有步骤，请至少留一步，或者关闭整项。`)
  if (item.escalate.some((minutes, index) => index > 0 && minutes <= (item.escalate[index - 1] ?? 0))) {
    add(item.id, `${name}的各级升级时间应当逐级变长。`)
  }
  for (const id of twice(item.steps.map((step) => step.id))) add(item.id, `${name}里步骤编号「${id}」用了两次，请换一个编号。`)
  for (const text of twice(item.steps.map((step) => step.text.text))) add(item.id, `${name}里有两步都写着「${text}」，请删去一步。`)
  let group = 0
  for (const step of item.steps) {
    group += 1
    if (group === LONGEST_GROUP + 1) add(item.id, `${name}两个停顿之间超过 ${LONGEST_GROUP} 步，请在前面某一步之后加停顿。`)
    if (step.pauseAfter === true) group = 0
  }
}

/**
 * What is wrong with a customisation, each as a sentence; empty when it may be saved. `today` is the duty day that is
 * running: a change begins on a later one, so that no day that has begun changes under those who work it.
 */
export function lintCustomisation(
  items: readonly RoutineItem[],
  customisation: Customisation,
  posts: readonly PostRef[],
  today: DutyDay,
): CustomisationFault[] {
  const faults: CustomisationFault[] = []
  const context: Context = { items, posts, add: (where, sentence) => faults.push({ where, sentence }) }
  const { changes, own, from } = customisation
  if (from <= today) context.add('from', `改动最早从下一个值班日起生效，${from} 已经开始或者过去，请改为以后的日期。`)
  for (const id of twice(changes.map(({ item }) => item))) context.add(id, `「${id}」改了两次，请合成一处。`)
  for (const change of changes) {
    lintChange(change, context)
    lintWords(change.item, (change.stepsAdded ?? []).map(({ step }) => step), context)
  }
  for (const id of twice([...items.map(({ id }) => id), ...own.map(({ id }) => id)])) {
    context.add(id, `编号「${id}」用了两次，请换一个编号。`)
  }
  for (const item of own) {
    lintWords(item.id, item.steps, context)
    for (const post of item.posts.filter((each) => !posts.some(({ id }) => id === each))) {
      context.add(item.id, `没有「${post}」这个岗位，请从本所启用的岗位中选择。`)
    }
  }
  const after = customise(items, customisation, posts)
  const touched = new Set([...changes.map(({ item }) => item), ...own.map(({ id }) => id)])
  for (const item of after.filter(({ id }) => touched.has(id))) lintItem(item, context)
  const places = after.flatMap((item) => item.posts.map((post) => `${post.title} ${item.at}「${item.title}」`))
  for (const place of twice(places)) context.add('', `${place}有两项，请关闭或者改名一项。`)
  return faults
}
