import { describe, expect, it } from 'vitest'
import type { CitationStatus } from '../../../../src/contract/law.ts'
import { LawNames } from '../../../../src/core/law/names.ts'
import { copyForms } from '../../../../src/ui/pages/handbook/copy/copyForms.ts'
import { markCitations } from '../../../../src/ui/pages/handbook/parts/markCitations.ts'
import { standing, standingOf } from '../../../../src/ui/pages/handbook/parts/readingContext.ts'
import { gravest } from '../../../../src/ui/pages/handbook/parts/statusWords.ts'

const LAW = '治安管理处罚法'
const HREF = `/law/${encodeURIComponent(LAW)}/51`
const HTML = `看<a class="citation" href="${HREF}" data-cite="${LAW}/51/1">第五十一条第一款</a>。`

function reading(status: CitationStatus, act?: string) {
  return standingOf([{ citation: { law: LAW, article: '51', paragraph: 1 }, label: '', status, note: '2012年文本"替代"' }], act)
}

describe('citations in prose', () => {
  it('stay as they are when in force today', () => {
    expect(markCitations(HTML, reading('in-force'))).toBe(HTML)
  })

  it('say by word what they are not, with the reason', () => {
    const marked = markCitations(HTML, reading('replaced'))
    expect(marked).toContain('data-status="replaced">已被替代</span>')
    expect(marked).toContain('title="2012年文本&quot;替代&quot;"')
  })

  it('keep the act date in their address', () => {
    expect(markCitations(HTML, reading('in-force', '2024-05-01'))).toContain(`href="${HREF}?act=2024-05-01"`)
  })

  it('make the words of a branch visible', () => {
    expect(markCitations('<strong>若</strong>有伤，<strong>则</strong>先救。', reading('in-force'))).toBe(
      '<strong class="branch-if">若</strong>有伤，<strong class="branch-then">则</strong>先救。',
    )
  })
})

describe('the standing of a citation', () => {
  it('is its own, or its law’s where the place is not listed', () => {
    expect(standing(reading('repealed'), { law: LAW, article: '51', paragraph: 2 })?.status).toBe('repealed')
    expect(standing(reading('repealed'), { law: '刑法', article: '1' })).toBeUndefined()
  })

  it('of several is the gravest', () => {
    expect(gravest(['in-force', 'unverified', 'repealed'])).toBe('repealed')
    expect(gravest([])).toBe('in-force')
  })
})

describe('the forms to copy', () => {
  const names = new LawNames([
    {
      law: LAW,
      title: `中华人民共和国${LAW}`,
      aliases: [],
      level: '法律',
      articles: 144,
      versions: [
        { date: '2012-10-26', from: '2013-01-01', to: '2025-12-31' },
        { date: '2025-06-27', from: '2026-01-01' },
      ],
    },
  ])

  it('are four, and the plain one names the text whose numbering it follows', () => {
    const forms = copyForms([{ law: LAW, article: '51', paragraph: 1 }], names)
    expect(forms.map(({ text }) => text)).toEqual([
      `《中华人民共和国${LAW}》第五十一条第一款`,
      `《${LAW}》第五十一条第一款`,
      `依据《中华人民共和国${LAW}》第五十一条第一款之规定`,
      `${LAW}（2025年文本）第51条第1款`,
    ])
  })
})
