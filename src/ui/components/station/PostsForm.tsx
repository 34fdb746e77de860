import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import type { Station } from '../../../contract/station.ts'
import { useFormDraft } from '../../client/useFormDraft.ts'
import { usePosts } from '../../client/usePosts.ts'
import { Check } from '../Check.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { Loading } from '../Loading.tsx'
import { useSaveStation } from './useSaveStation.ts'

interface Props {
  readonly station: Station
  readonly label: string
  readonly onSaved?: () => void
  readonly children?: ReactNode
}

/** Which posts of the command room this station fills. */
export function PostsForm({ station, label, onSaved, children }: Props) {
  const posts = usePosts()
  const draft = useFormDraft('station-posts', { posts: station.posts })
  const { save, failure } = useSaveStation(station)
  const [busy, setBusy] = useState(false)
  if (posts === undefined) return <Loading lines={3} />
  const none = draft.value.posts.length === 0

  async function submit(): Promise<void> {
    setBusy(true)
    const done = await save({ posts: draft.value.posts })
    setBusy(false)
    if (!done) return
    draft.clear()
    onSaved?.()
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!none) void submit()
      }}
    >
      <CheckboxGroup value={draft.value.posts} onChange={(next) => draft.change({ posts: next })} isInvalid={none}>
        <Label className="group-label">今日清单和排班只列选中的岗位</Label>
        <div className="checks">
          {posts.map(({ id, title }) => (
            <Check key={id} value={id} label={title} />
          ))}
        </div>
      </CheckboxGroup>
      {none && (
        <p className="field-fault" role="alert">
          ▲ 至少要有一个岗位。
        </p>
      )}
      {failure !== undefined && <ErrorState failure={failure} />}
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy || none}>
          {busy ? '正在保存……' : label}
        </Button>
        {children}
        {draft.isChanged && <span className="muted">◷ 未保存</span>}
      </div>
    </form>
  )
}
