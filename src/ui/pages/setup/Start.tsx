import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Station } from '../../../contract/station.ts'
import { useFormDraft } from '../../client/useFormDraft.ts'
import { useQuery } from '../../client/useQuery.ts'
import { useSaveStation } from '../../components/station/useSaveStation.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ProfileDetails } from './ProfileDetails.tsx'
import '../settings/Appearance.css'

const BLANK = 'blank'

interface Props {
  readonly station: Station
  readonly onSaved: () => void
  readonly children: ReactNode
}

/** Where to begin: with nothing, or with one of the ready stations, whose mechanisms can be looked at and left out. */
export function Start({ station, onSaved, children }: Props) {
  const profiles = useQuery('station.profiles', (client) => client.station.profiles({}), ['library'])
  const draft = useFormDraft('setup:start', { profile: station.profile ?? BLANK, dropped: station.dropped })
  const { save, failure } = useSaveStation(station)
  const [busy, setBusy] = useState(false)
  const chosen = profiles.value?.find(({ id }) => id === draft.value.profile)

  async function next(): Promise<void> {
    setBusy(true)
    const { profile, dropped } = draft.value
    const done = await save({ profile: profile === BLANK ? null : profile, dropped: profile === BLANK ? [] : dropped })
    setBusy(false)
    if (!done) return
    draft.clear()
    onSaved()
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
    >
      <RadioGroup value={draft.value.profile} onChange={(profile) => draft.change({ profile, dropped: [] })}>
        <Label className="group-label">样例单位的数字只作参考，不是任务；选中以后可以先看看，再决定。</Label>
        <div className="choices profiles">
          <Radio value={BLANK} className="choice profile">
            <span className="choice-dot" aria-hidden="true" />
            <span>
              <span className="profile-name">从空白开始</span>
              <span className="choice-about">只用手册自带的每日清单</span>
            </span>
          </Radio>
          {profiles.value?.map(({ id, name, about, figures }) => (
            <Radio key={id} value={id} className="choice profile">
              <span className="choice-dot" aria-hidden="true" />
              <span>
                <span className="profile-name">{name}</span>
                <span className="choice-about">{about}</span>
                <span className="choice-about">{figures.slice(0, 3).map((figure) => `${figure.name} ${figure.value.toLocaleString('zh-CN')} ${figure.unit}`).join('，')}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {profiles.failure !== undefined && <ErrorState failure={profiles.failure} onRetry={profiles.retry} />}
      {profiles.value?.length === 0 && <p className="muted">这一版手册里还没有样例单位。</p>}
      {chosen !== undefined && (
        <ProfileDetails profile={chosen} dropped={draft.value.dropped} onChange={(dropped) => draft.change({ dropped: [...dropped] })} />
      )}
      {failure !== undefined && <ErrorState failure={failure} />}
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy}>
          {busy ? '正在保存……' : '从这里开始，下一步'}
        </Button>
        {children}
      </div>
    </form>
  )
}
