import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { PostRef } from '../../../contract/tracker.ts'
import { ChoiceRow } from '../../tracker/ChoiceRow.tsx'
import type { OwnDraft } from './draft.ts'

const REPEATS = [
  { value: 'day', label: '每日', at: '14:30' },
  { value: 'week', label: '每周', at: '周一 10:00' },
  { value: 'month', label: '每月', at: '5日 10:00' },
  { value: 'quarter', label: '每季', at: '季首月10日 10:00' },
] as const

interface Props {
  readonly posts: readonly PostRef[]
  readonly onAdd: (item: Omit<OwnDraft, 'id'>) => void
  readonly close: () => void
}

/** A new item of the station's own; its steps are added afterwards. */
export function NewItem({ posts, onAdd, close }: Props) {
  const [title, setTitle] = useState('')
  const [slot, setSlot] = useState('')
  const [repeat, setRepeat] = useState<OwnDraft['repeat']>('day')
  const [at, setAt] = useState<string>('14:30')
  const [post, setPost] = useState<string>(posts[0]?.id ?? '')
  const [due, setDue] = useState('30')
  const complete = title.trim() !== '' && slot.trim() !== '' && /^[1-9]\d{0,3}$/.test(due)
  return (
    <form
      className="card new-item"
      onSubmit={(event) => {
        event.preventDefault()
        if (!complete) return
        const minutes = Number(due)
        onAdd({
          title: title.trim(),
          slot: slot.trim(),
          repeat,
          at: at.trim(),
          posts: [post],
          due: minutes,
          escalate: [10, 20],
          mode: 'do-confirm',
          steps: [],
        })
      }}
    >
      <label>
        名称 <input className="text-input" value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <label>
        时段名 <input className="text-input" value={slot} maxLength={20} placeholder="例如 午后通报" onChange={({ target }) => setSlot(target.value)} />
      </label>
      <ChoiceRow
        label="重复"
        value={repeat}
        choices={REPEATS}
        onChange={(value) => {
          const chosen = REPEATS.find((each) => each.value === value) ?? REPEATS[0]
          setRepeat(chosen.value)
          setAt(chosen.at)
        }}
      />
      <label>
        时间 <input className="text-input" value={at} onChange={({ target }) => setAt(target.value)} />
      </label>
      <ChoiceRow label="岗位" value={post} onChange={setPost} choices={posts.map(({ id, title: name }) => ({ value: id, label: name }))} />
      <label>
        几分钟内做完 <input className="text-input" inputMode="numeric" value={due} onChange={({ target }) => setDue(target.value)} />
      </label>
      <div className="run-acts">
        <Button className="button button-strong" type="submit" isDisabled={!complete}>
          加上
        </Button>
        <Button className="button" onPress={close}>
          取消
        </Button>
      </div>
    </form>
  )
}
