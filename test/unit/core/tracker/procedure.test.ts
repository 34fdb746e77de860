import { describe, expect, test } from 'vitest'
import type { ReminderEntry } from '../../../../src/contract/entries.ts'
import { choicesOf, documentName, procedureOf, procedureOfCategory } from '../../../../src/core/tracker/procedure.ts'
import { domesticViolence, step } from './build.ts'

const reminder = (number: string, ...ids: string[]): ReminderEntry => ({
  ...domesticViolence(),
  kind: 'reminder',
  id: `safety-reminders/${number}`,
  version: number.repeat(32),
  handbook: 'safety-reminders',
  category: '受理案件',
  number: Number(number),
  remember: '',
  moment: '',
  who: [],
  scene: 'x',
  situations: [],
  steps: ids.map((id) => step(id)),
})

describe('the procedure of an entry', () => {
  test('carries the entry version, and groups its steps by pauses', () => {
    const procedure = procedureOf(domesticViolence())
    expect(procedure).toMatchObject({ mode: 'read-do', parts: [{ entry: 'field-guide/031', version: 'c'.repeat(64) }] })
    expect(procedure?.steps.map(({ group }) => group)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    expect(procedure?.steps.filter(({ conditional }) => conditional).map(({ id }) => id)).toEqual(['force', 'restrain', 'shelter'])
    expect(procedure?.steps.find(({ id }) => id === 'restrain')?.by).toBe('民警')
  })

  test('a category of reminders is one checklist with a pause after each reminder', () => {
    const procedure = procedureOfCategory('受理案件', [reminder('01', 'ask', 'take'), reminder('04', 'ask')])
    expect(procedure.mode).toBe('do-confirm')
    expect(procedure.parts.map(({ entry }) => entry)).toEqual(['safety-reminders/01', 'safety-reminders/04'])
    expect(procedure.steps.map(({ id, entry, group }) => [id, entry, group])).toEqual([
      ['01-ask', 'safety-reminders/01', 0],
      ['01-take', 'safety-reminders/01', 0],
      ['04-ask', 'safety-reminders/04', 1],
    ])
  })

  test('reads choices, and the name of a document without its citation', () => {
    expect(choicesOf('异常几处')).toEqual([])
    expect(choicesOf('属实 / 不实（理由）')).toEqual([
      { value: '属实', needsReason: false },
      { value: '不实', needsReason: true },
    ])
    const named = procedureOf(domesticViolence())?.steps.find(({ id }) => id === 'conclude')
    expect(named === undefined ? '' : documentName(named)).toBe('告诫书')
  })

  test('an offence has none', () => {
    const { kind: _kind, ...rest } = domesticViolence()
    expect(procedureOf({ ...rest, kind: 'chapter', order: 1, sections: [] } as never)).toBeNull()
  })
})
