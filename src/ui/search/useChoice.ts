import { joinCitations } from '../../core/law/format.ts'
import { announce } from '../announce.ts'
import { useClient } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import { copyText } from '../clipboard.ts'
import { entryPath, provisionPath } from '../router/address.ts'
import { useNavigate } from '../router/context.ts'
import type { Choice } from './sections.ts'

/** What can be done with a chosen result. */
export interface ChoiceActions {
  readonly open: (choice: Choice) => void
  /** Copies its legal basis as it is cited. */
  readonly copy: (choice: Choice) => void
}

function citationText(choice: Choice): string {
  if (choice.kind === 'provision') return joinCitations([choice.provision.citation])
  if (choice.kind === 'law') return `《${choice.law.law}》`
  return choice.kind === 'hit' ? joinCitations(choice.hit.citations) : ''
}

/** Opens and copies results; `opened` is told after a page has been opened. */
export function useChoice(opened: () => void): ChoiceActions {
  const navigate = useNavigate()
  const client = useClient()

  async function note(text: string): Promise<void> {
    try {
      const { kept } = await client.search.missed({ text })
      announce(kept ? '已记下，交给维护的人。' : '没有记下：内容像证件号、电话或者车牌，或者数据文件夹只能读取。')
    } catch (error) {
      announce(failureOf(error).sentence)
    }
  }

  return {
    open(choice) {
      if (choice.kind === 'missed') {
        void note(choice.text)
        return
      }
      if (choice.kind === 'hit') navigate(entryPath(choice.hit.id))
      else if (choice.kind === 'entry') navigate(entryPath(choice.id))
      else if (choice.kind === 'law') navigate(`/law#${encodeURIComponent(choice.law.law)}`)
      else navigate(provisionPath(choice.provision.citation))
      opened()
    },
    copy(choice) {
      const text = citationText(choice)
      if (text === '') announce('这一条没有法律依据可以复制。')
      else void copyText(text)
    },
  }
}
