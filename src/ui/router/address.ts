import type { LocalDate } from '../../contract/common.ts'
import type { Citation } from '../../contract/law.ts'

const ACT = 'act'
const DAY = /^\d{4}-\d{2}-\d{2}$/

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

/** The act date (行为时) in an address's query; undefined for today or when it is no date. */
export function readAct(search: string): LocalDate | undefined {
  const text = new URLSearchParams(search).get(ACT)
  return text !== null && isDay(text) ? text : undefined
}

/** An inner address with this act date; without one the parameter is taken out. A fragment stays. */
export function withAct(to: string, act: LocalDate | undefined): string {
  const [address = '', ...fragments] = to.split('#')
  const [path = '', query = ''] = address.split('?')
  const params = new URLSearchParams(query)
  params.delete(ACT)
  if (act !== undefined) params.set(ACT, act)
  const rest = params.toString()
  const fragment = fragments.length === 0 ? '' : `#${fragments.join('#')}`
  return `${path}${rest === '' ? '' : `?${rest}`}${fragment}`
}

/** The address of an entry: `legal-basis/0095` → `/legal-basis/0095`, at a step with `step`. */
export function entryPath(id: string, step?: string): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}${step === undefined ? '' : `#${encodeURIComponent(step)}`}`
}

/** The address of a provision: `/law/治安管理处罚法/51?paragraph=1` (encoded). */
export function provisionPath({ law, article, paragraph, item }: Citation): string {
  const params = new URLSearchParams()
  if (paragraph !== undefined) params.set('paragraph', String(paragraph))
  if (item !== undefined) params.set('item', String(item))
  const query = params.toString()
  return `/law/${encodeURIComponent(law)}/${encodeURIComponent(article)}${query === '' ? '' : `?${query}`}`
}
