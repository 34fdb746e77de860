import { useDesk } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import { announce } from '../announce.ts'
import { ME_KEY, useMe } from '../client/useMe.ts'
import { momentInWords } from '../words.ts'
import { Notice } from './Notice.tsx'

/** What the person at this desk has to know (a PIN was reset), each until it is acknowledged. */
export function PersonNotices() {
  const { client, store } = useDesk()
  const notices = useMe().value?.notices ?? []
  const read = async (id: string): Promise<void> => {
    try {
      store.put(ME_KEY, await client.session.readNotices({ ids: [id] }))
    } catch (error) {
      announce(failureOf(error).sentence)
    }
  }
  return notices.map(({ id, text, at }) => (
    <Notice key={id} kind="due" onClose={() => void read(id)}>
      {momentInWords(at)} {text}
    </Notice>
  ))
}
