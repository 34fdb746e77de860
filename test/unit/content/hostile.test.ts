import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildEdition } from '../../../src/content/edition.ts'
import type { Problem } from '../../../src/content/problems.ts'

const HANDBOOKS = join(import.meta.dirname, '..', '..', '..', 'handbooks')
const OFFENCES = 'legal-basis/禁毒/治安管理处罚法.yaml'

interface Planted {
  readonly what: string
  readonly file: string
  /** Replaces the first occurrence; a function where the text has to be found by shape. */
  readonly change: (text: string) => string
  readonly message: RegExp
  /** The line the problem must name, found in the changed text by this mark. */
  readonly at?: string
}

const replace = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`)
  return changed
}

const PLANTED: readonly Planted[] = [
  {
    what: 'a script tag in Markdown',
    file: 'field-guide/037-醉酒滋事.md',
    change: replace('## 要点\n', '## 要点\n<script>alert(1)</script>\n'),
    message: /HTML 标签/,
    at: '<script>',
  },
  {
    what: 'broken YAML',
    file: 'command-room/posts.yaml',
    change: replace('    name: 指挥长岗\n', '    name: "指挥长岗\n'),
    message: /引号|配对|YAML|缩进/,
  },
  {
    what: 'a half-width comma between Chinese characters',
    file: 'community-policing/18-出租房屋走访.md',
    change: replace('表明身份、说明来意，', '表明身份、说明来意,'),
    message: /半角「,」，应为全角「，」/,
    at: '说明来意,',
  },
  {
    what: 'a half-width comma that splits a sentence in brackets',
    file: 'field-guide/031-家庭暴力.md',
    change: replace(/^aliases: .*$/m, 'aliases: [先分开双方再看伤情，然后移走刀具, 家暴]'),
    message: /方括号、花括号里不能写句子/,
    at: 'aliases: [先分开',
  },
  {
    what: 'an unknown key',
    file: 'safety-reminders/34-醉酒人员先查伤情.md',
    change: replace('moment:', 'momemt:'),
    message: /不认识的键：momemt/,
  },
  {
    what: 'an empty value',
    file: 'command-room/routine.yaml',
    change: replace('    mode: do-confirm\n', '    mode:\n'),
    message: /空值/,
    at: '    mode:\n',
  },
  {
    what: 'a link whose title is another one',
    file: 'field-guide/041-双方互殴.md',
    change: replace('95 殴打他人', '95 殴打别人'),
    message: /编号 95 是「殴打他人」/,
    at: '95 殴打别人',
  },
  {
    what: 'a dead link',
    file: 'field-guide/042-邻里纠纷.md',
    change: replace('95 殴打他人', '995 殴打他人'),
    message: /不存在的编号 995/,
  },
  {
    what: 'a step without an id',
    file: 'community-policing/12-实有人口走访登记.md',
    change: replace(/^(1\. .*) \{#[^}]+\}$/m, '$1'),
    message: /步骤末尾缺少编号/,
  },
  {
    what: 'a step id used twice',
    file: 'community-policing/13-流动人口居住登记.md',
    change: (text) => {
      const [first = ''] = /\{#[^}]+\}/.exec(text) ?? []
      return text.replace(/^(2\. .*) \{#[^}]+\}$/m, `$1 ${first}`)
    },
    message: /用了两次/,
  },
  {
    what: 'a law nobody registered',
    file: 'field-guide/064-伤情固定与鉴定.md',
    change: replace('## 切忌\n', '## 切忌\n- 见《星际航行法》第三条。\n'),
    message: /《星际航行法》不在 laws.yaml 里/,
  },
  {
    what: 'a sanction outside the grammar',
    file: OFFENCES,
    change: replace('sanction: 拘留 10-15', 'sanction: 拘留 十至十五日'),
    message: /./,
    at: '拘留 十至十五日',
  },
  {
    what: 'a title that differs from the contents',
    file: 'safety-reminders/28-先救治后询问.md',
    change: replace(/^title: .*$/m, 'title: 先询问、后救治'),
    message: /与目录不符/,
  },
  {
    what: 'a file in no known place',
    file: 'field-guide/notes.txt',
    change: () => '随手记',
    message: /不认识的文件/,
  },
  {
    what: 'Windows line ends',
    file: 'command-room/chapters/handover.md',
    change: (text) => text.replaceAll('\n', '\r\n'),
    message: /行尾应为 LF/,
  },
]

let copy = ''
let problems: readonly Problem[] = []
const changed = new Map<string, string>()

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'fengce-hostile-'))
  await cp(HANDBOOKS, copy, { recursive: true })
  for (const { file, change } of PLANTED) {
    const text = await readFile(join(copy, file), 'utf8').catch(() => '')
    const next = change(text)
    changed.set(file, next)
    await writeFile(join(copy, file), next)
  }
  const built = await buildEdition(copy)
  problems = built.problems
})
afterAll(() => rm(copy, { recursive: true, force: true }))

describe('A mistake in the handbooks is named with file, line and what was expected', () => {
  test.each(PLANTED)('$what', ({ file, message, at }) => {
    const here = problems.filter((problem) => problem.file === file)
    const found = here.find((problem) => message.test(problem.message))
    expect(found, JSON.stringify(here.slice(0, 3))).toBeDefined()
    const text = changed.get(file) ?? ''
    const line = at === undefined ? found?.line : text.slice(0, text.indexOf(at)).split('\n').length
    expect(found?.line).toBe(line)
  })

  test('files without a planted mistake are left alone', () => {
    const planted = new Set(PLANTED.map(({ file }) => file))
    // Links into a file that could no longer be read do not become mistakes elsewhere: titles come from the contents.
    expect(problems.filter((problem) => !planted.has(problem.file))).toEqual([])
  })
})
