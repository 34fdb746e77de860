import type { LawSummary } from '../../../../src/contract/law.ts'
import { LawNames } from '../../../../src/core/law/names.ts'

/** A law for a test: in force since 2000 unless the test says otherwise. */
export function law(short: string, extra: Partial<LawSummary> = {}): LawSummary {
  return {
    law: short,
    title: `中华人民共和国${short}`,
    aliases: [],
    level: '法律',
    articles: 144,
    versions: [{ date: '2000-01-01', from: '2000-01-01' }],
    ...extra,
  }
}

export const LAWS: readonly LawSummary[] = [
  law('治安管理处罚法', {
    aliases: ['治安法', '治安处罚法'],
    versions: [
      { date: '2012-10-26', from: '2013-01-01', to: '2025-12-31', articles: 119 },
      { date: '2025-06-27', from: '2026-01-01', articles: 144 },
    ],
  }),
  law('刑法', { articles: 452 }),
  law('刑事诉讼法', { aliases: ['刑诉法'], articles: 308 }),
  law('道路交通安全法', { aliases: ['道交法'], articles: 124 }),
  law('道路交通安全法实施条例', { articles: 115 }),
  law('消防法', { articles: 74 }),
  law('行政处罚法', { articles: 86 }),
  law('行政强制法', { articles: 71 }),
  law('环境保护法', { articles: 70 }),
  law('反恐怖主义法', { aliases: ['反恐法'], articles: 97 }),
  law('民法典', { articles: 1260 }),
  law('人民警察使用警械和武器条例', { articles: 17 }),
  law('公安机关办理行政案件程序规定', { title: '公安机关办理行政案件程序规定', articles: 266 }),
  law('公安机关督察条例', { title: '公安机关督察条例', articles: 18 }),
  law('禁止非法生产销售使用窃听窃照专用器材和“伪基站”设备的规定', {
    title: '禁止非法生产销售使用窃听窃照专用器材和“伪基站”设备的规定',
    articles: 18,
  }),
]

export const NAMES = new LawNames(LAWS)
