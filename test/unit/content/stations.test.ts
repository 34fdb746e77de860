import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/content/plan.ts'
import { collectProblems } from '../../../src/content/problems.ts'
import { readStations } from '../../../src/content/readers/stations.ts'
import { stationProfile } from '../../../src/contract/station.ts'
import { POSTS } from '../../../src/contract/tracker.ts'
import { LawNames } from '../../../src/core/law/names.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'handbooks', 'stations')
const tree = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((name) => [`stations/${name}`, readFileSync(join(FOLDER, name), 'utf8')]),
)
const plan: Plan = {
  contents: new Map(),
  entries: new Map(
    POSTS.map((post) => {
      const id = `command-room/posts/${post}`
      return [id, { id, handbook: 'command-room' as const, number: '', title: post, category: '岗位', withdrawn: false, written: true, line: 1 }]
    }),
  ),
}

function read(files: ReadonlyMap<string, string>) {
  const problems = collectProblems()
  const stations = readStations(files, { names: new LawNames([]), plan, problems })
  return { stations, messages: problems.list.map(({ line, message }) => `${line} ${message}`) }
}

const beijie = tree.get('stations/beijie.yaml')!
const planted = (from: string, to: string): string[] => {
  expect(beijie).toContain(from)
  return read(new Map([['stations/beijie.yaml', beijie.replace(from, to)]])).messages
}

describe('the ready stations', () => {
  test('are five, without a mistake, each with figures and its own mechanisms', () => {
    const { stations, messages } = read(tree)
    expect(messages).toEqual([])
    expect(stations.map(({ id }) => id)).toEqual(['beijie', 'donghuamen', 'huangwajie', 'nanjie', 'yujin'])
    for (const station of stations) {
      expect(stationProfile.safeParse(station).error).toBeUndefined()
      expect([station.id, station.routines.length + station.procedures.length]).not.toEqual([station.id, 0])
    }
    const figures = Object.fromEntries(stations.map(({ id, figures }) => [id, figures.map(({ value }) => value)]))
    expect(figures).toEqual({
      huangwajie: [1.68, 57, 308, 37, 73],
      beijie: [5, 2, 7, 12],
      nanjie: [5.68, 8, 7, 19, 22],
      yujin: [29.8, 122_247],
      donghuamen: [2.44, 90],
    })
  })

  test('bring routines by day, week, month and quarter', () => {
    const repeats = new Set(read(tree).stations.flatMap(({ routines }) => routines.map(({ repeat }) => repeat)))
    expect([...repeats].sort()).toEqual(['day', 'month', 'quarter', 'week'])
  })

  test('keep ids apart from one another and from the handbook', () => {
    const ids = read(tree).stations.flatMap(({ routines, procedures }) => [...routines, ...procedures].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^command-room\/(?:beijie|donghuamen|huangwajie|nanjie|yujin)\/[a-z0-9-]+$/.test(id))).toBe(true)
  })

  test('have a version that changes with the text and with nothing else', () => {
    const versions = (text: string) => read(new Map([['stations/beijie.yaml', text]])).stations[0]!.procedures.map(({ version }) => version)
    expect(versions(beijie)).toEqual(versions(`# 一行说明\n${beijie}`))
    expect(versions(beijie)).not.toEqual(versions(beijie.replace('联系到具体单位', '联系到单位')))
  })
})

describe('a mistake in a station file is named with its line', () => {
  test('a label on people, or a blacklist', () => {
    expect(planted('对超过约定时点没有反馈的当场催问', '把重点人员列出来')).toEqual([expect.stringContaining('不给人贴标签')])
    expect(planted('title: 矛盾纠纷闭环', 'title: 化解黑榜')).toEqual([expect.stringContaining('不设黑榜')])
  })
  test('an id used twice, in the file and in a procedure', () => {
    expect(planted('- id: transfer-check', '- id: dispute')).toEqual([expect.stringContaining('「dispute」在这个文件里用了两次')])
    expect(planted('- id: weigh', '- id: find')).toEqual([expect.stringMatching(/^\d{2,} 步骤编号「find」在本项里用了两次/)])
  })
  test('more than nine steps without a pause', () => {
    const step = '      - id: extra-N\n        kind: 看\n        text: 再看一遍\n'
    const many = Array.from({ length: 8 }, (_, n) => step.replace('N', String(n))).join('')
    const found = planted('      - id: transfer\n', `${many}      - id: transfer\n`)
    expect(found[0]).toContain('两个停顿之间最多九步')
  })
  test('a post, a time, a counted procedure or a file name that is not there', () => {
    expect(planted('posts: [intelligence]', 'posts: [kitchen]')).toEqual([expect.stringContaining('没有「kitchen」这个岗位')])
    expect(planted('at: 周一 10:00', 'at: 星期一 10:00')).toEqual([expect.stringContaining('时间应写成')])
    expect(planted('      - dispute\n', '      - disputes\n')).toEqual([expect.stringContaining('没有「disputes」这一项可以计数')])
    expect(planted('id: beijie', 'id: nanjie')).toEqual([expect.stringContaining('与文件名「beijie」不一致')])
  })
})
