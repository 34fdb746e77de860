import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Person, PersonFields } from '../../../contract/people.ts'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import type { Failure } from '../../client/failure.ts'
import { useFormDraft } from '../../client/useFormDraft.ts'
import { Check } from '../../components/Check.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { useNavigate } from '../../router/context.ts'
import { useAct } from '../../session/useAct.ts'
import { PersonFieldset, personFaults } from './PersonFieldset.tsx'

interface Props {
  readonly stored: PersonFields
  /** Absent for a new one. */
  readonly person?: Person
  /** The first one gets their roles by themselves. */
  readonly isFirst?: boolean
  /** Instead of going to the new person's page. */
  readonly onSaved?: (person: Person) => void
}

/** Adds or changes somebody; what is typed is kept until it is saved. Mount it anew for another version. */
export function PersonForm({ stored, person, isFirst = false, onSaved }: Props) {
  const { client, store } = useDesk()
  const go = useNavigate()
  const act = useAct()
  const { badge, name, posts, roles, active } = stored
  const draft = useFormDraft<PersonFields>(`person:${person?.id ?? 'new'}`, { badge, name, posts, roles, active })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function save(): Promise<void> {
    setTried(true)
    if (Object.values(personFaults(draft.value)).some((fault) => fault !== '')) return
    setBusy(true)
    setFailure(undefined)
    const fields = draft.value
    const done = await act(() =>
      person === undefined ? client.people.add(fields) : client.people.update({ ...fields, id: person.id, version: person.version }),
    )
    setBusy(false)
    if (!done.ok) {
      setFailure(done.failure)
      if (done.failure.code === 'CONFLICT') store.refetch('people.list')
      return
    }
    draft.clear()
    setTried(false)
    announce(`已保存：${done.value.name}（${done.value.badge}）。`)
    if (onSaved !== undefined) onSaved(done.value)
    else if (person === undefined) go(`/people/${done.value.id}`)
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <PersonFieldset value={draft.value} onChange={draft.change} tried={tried} isFirst={isFirst} />
      {person !== undefined && (
        <Check
          label="在岗"
          about="调离或者长期不在的取消：不能再登录，做过的事都保留"
          isSelected={draft.value.active}
          onChange={(next) => draft.change({ active: next })}
        />
      )}
      {failure !== undefined && <ErrorState failure={failure} />}
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy || (person !== undefined && !draft.isChanged)}>
          {busy ? '正在保存……' : person === undefined ? '添加' : '保存'}
        </Button>
        {draft.isChanged && (
          <Button
            className="button button-quiet"
            onPress={() => {
              draft.clear()
              setTried(false)
            }}
          >
            放弃修改
          </Button>
        )}
        {draft.isChanged && <span className="muted">◷ 未保存</span>}
      </div>
    </form>
  )
}
