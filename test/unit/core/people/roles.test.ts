import { describe, expect, test } from 'vitest'
import { mayClaimFirstPin, mayDoStep, rolesFault } from '../../../../src/core/people/roles.ts'
import { mayDo, refusal } from '../../../../src/core/people/rights.ts'

describe('roles', () => {
  test.each([
    [[], '至少'],
    [['officer', 'auxiliary'], '辅警不能同时是民警'],
    [['officer', 'trainee'], '学警不能同时是民警'],
    [['auxiliary', 'trainee'], '只能选一种'],
    [['commander'], '应当同时是民警'],
    [['auxiliary', 'legal-officer'], '应当同时是民警'],
  ] as const)('%j are refused', (roles, said) => {
    expect(rolesFault(roles)).toContain(said)
  })
  test.each([[['officer']], [['officer', 'commander', 'administrator']], [['auxiliary', 'administrator']], [['trainee']]] as const)(
    '%j may stand together',
    (roles) => {
      expect(rolesFault(roles)).toBe('')
    },
  )
  test('a step of an officer cannot be done by an auxiliary, a trainee, or an administrator who is neither', () => {
    expect(mayDoStep(['officer'], '民警')).toBe(true)
    for (const role of ['auxiliary', 'trainee', 'administrator', 'guest'] as const) {
      expect([role, mayDoStep([role], '民警')]).toEqual([role, false])
    }
    expect(mayDoStep(['auxiliary'], '民警或辅警')).toBe(true)
    expect(mayDoStep(['trainee'], '民警或辅警')).toBe(false)
  })
  test('whoever decides or keeps people needs a code for the first PIN', () => {
    expect(mayClaimFirstPin(['officer'])).toBe(true)
    expect(mayClaimFirstPin(['officer', 'commander'])).toBe(false)
    expect(mayClaimFirstPin(['auxiliary', 'administrator'])).toBe(false)
  })
})

describe('rights', () => {
  test('an operation without a row is refused to everybody', () => {
    expect(mayDo(['administrator', 'commander'], 'people.nothing', true)).toBe(false)
    expect(mayDo(['administrator'], 'toString')).toBe(false)
    expect(mayDo(['administrator'], '')).toBe(false)
  })
  test('several roles add up', () => {
    expect(mayDo(['officer'], 'people.add')).toBe(false)
    expect(mayDo(['officer', 'administrator'], 'people.add')).toBe(true)
  })
  test('the first run opens the wizard and nothing else', () => {
    expect(mayDo(['guest'], 'people.add', true)).toBe(true)
    expect(mayDo(['guest'], 'people.add', false)).toBe(false)
    expect(mayDo(['guest'], 'people.import', true)).toBe(false)
    expect(mayDo(['guest'], 'people.resetPin', true)).toBe(false)
  })
  test('a refusal says who may', () => {
    expect(refusal(['guest'], 'people.list')).toBe('这一步要先登录。请输入警号和 PIN。')
    expect(refusal(['guest'], 'people.add')).toBe('这一步要先登录，由管理员来做。')
    expect(refusal(['officer'], 'roster.set')).toBe('这一步由值班长、所领导、管理员来做，您现在的身份是民警。')
  })
})
