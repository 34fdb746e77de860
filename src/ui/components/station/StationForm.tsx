import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Station } from '../../../contract/station.ts'
import { isZone } from '../../../core/people/zone.ts'
import { useFormDraft } from '../../client/useFormDraft.ts'
import { ErrorState } from '../ErrorState.tsx'
import { Field } from '../Field.tsx'
import { clockOf, minuteOf } from './clockText.ts'
import { useSaveStation } from './useSaveStation.ts'

interface Props {
  readonly station: Station
  readonly label: string
  readonly onSaved?: () => void
  /** Further buttons. */
  readonly children?: ReactNode
}

/** Name, zone, start of the duty day, and when a desk locks. */
export function StationForm({ station, label, onSaved, children }: Props) {
  const { value, change, clear, isChanged } = useFormDraft('station', {
    name: station.name,
    zone: station.zone,
    start: clockOf(station.startMinute),
    idle: String(station.idleMinutes),
  })
  const { save, failure } = useSaveStation(station)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const startMinute = minuteOf(value.start)
  const idleMinutes = Number(value.idle.normalize('NFKC'))
  const faults = {
    name: value.name.trim() === '' ? '请写单位名称。' : '',
    zone: isZone(value.zone.trim()) ? '' : '没有这个时区。国内都写 Asia/Shanghai。',
    start: startMinute === undefined ? '应写成 08:30 的样子。' : '',
    idle: Number.isInteger(idleMinutes) && idleMinutes >= 1 && idleMinutes <= 120 ? '' : '应为 1 到 120 的整数。',
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (startMinute === undefined || Object.values(faults).some((fault) => fault !== '')) return
    setBusy(true)
    const done = await save({ name: value.name.trim(), zone: value.zone.trim(), startMinute, idleMinutes })
    setBusy(false)
    if (!done) return
    clear()
    setTried(false)
    onSaved?.()
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field label="单位名称" value={value.name} onChange={(name) => change({ name })} fault={tried ? faults.name : ''} maxLength={60} autoComplete="off" />
      <Field
        label="值班日几点开始"
        width="short"
        value={value.start}
        onChange={(start) => change({ start })}
        fault={tried ? faults.start : ''}
        hint="到这个时间换成新的一班，例如 08:30。"
        autoComplete="off"
      />
      <Field
        label="时区"
        width="short"
        value={value.zone}
        onChange={(zone) => change({ zone })}
        fault={tried ? faults.zone : ''}
        hint="国内都是 Asia/Shanghai。"
        autoComplete="off"
        maxLength={64}
      />
      <Field
        label="几分钟没有操作就锁定"
        width="short"
        inputMode="numeric"
        value={value.idle}
        onChange={(idle) => change({ idle })}
        fault={tried ? faults.idle : ''}
        hint="锁定后还能查阅；要打勾、记录时再输 PIN。"
        autoComplete="off"
      />
      {failure !== undefined && <ErrorState failure={failure} />}
      <div className="form-actions">
        <Button className="button button-strong" type="submit" isDisabled={busy}>
          {busy ? '正在保存……' : label}
        </Button>
        {children}
        {isChanged && <span className="muted">◷ 未保存</span>}
      </div>
    </form>
  )
}
